import type { ConnectorClient as SdkConnectorClient } from '@microsoft/agents-hosting';
import type { ConnectorClient } from '../../channel/connector.ts';
import { wireActivity } from './activities.ts';

/**
 * Our connector behind the calls that the SDK makes of its own, which has no time limits, no limit on answers, and puts
 * ids into paths as they are. What is answered without an id is an empty answer: the SDK reads fields of it.
 */
export function sdkConnector({ conversations }: ConnectorClient): SdkConnectorClient {
  const calls = {
    createConversation: async (parameters: object) =>
      (await conversations.createConversation(parameters)) ?? {},
    sendToConversation: async (conversationId: string, activity: object) =>
      (await conversations.sendToConversation(conversationId, wireActivity(activity))) ?? {},
    replyToActivity: async (conversationId: string, activityId: string, activity: object) =>
      (await conversations.replyToActivity(conversationId, activityId, wireActivity(activity))) ?? {},
    updateActivity: async (conversationId: string, activityId: string, activity: object) =>
      (await conversations.updateActivity(conversationId, activityId, wireActivity(activity))) ?? {},
    deleteActivity: (conversationId: string, activityId: string) =>
      conversations.deleteActivity(conversationId, activityId),
  };
  // The SDK types its client as a class with a private HTTP client; only these calls of it are ever made.
  return calls as unknown as SdkConnectorClient;
}
