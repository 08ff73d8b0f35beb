import { type Activity, type ResourceResponse, type SendActivitiesHandler, TurnContext } from 'botbuilder';

/** A turn's context that sends activities without botbuilder's compiled generators, as `BotAdapter` does. */
export class LeanContext extends TurnContext {
  // No `#` name: handlers have a proxy of the context, and a private name can't be read through a proxy.
  private isWatched = false;

  override onSendActivities(handler: SendActivitiesHandler): this {
    this.isWatched = true;
    return super.onSendActivities(handler);
  }

  override async sendActivity(
    activityOrText: string | Partial<Activity>,
    speak?: string,
    inputHint?: string,
  ): Promise<ResourceResponse | undefined> {
    if (typeof activityOrText === 'string') return super.sendActivity(activityOrText, speak, inputHint);
    const [sent] = await this.sendActivities([activityOrText]);
    return sent;
  }

  override async sendActivities(activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { deliveryMode } = this.activity;
    if (this.isWatched || deliveryMode === 'expectReplies') return super.sendActivities(activities);
    const here = TurnContext.getConversationReference(this.activity);
    const sent = await this.adapter.sendActivities(
      this,
      activities.map(({ id: _, type = 'message', ...rest }) =>
        TurnContext.applyConversationReference({ type, ...rest }, here),
      ),
    );
    // That the bot is typing is no response.
    if (activities.some(({ type }) => type !== 'typing')) this.responded = true;
    return sent;
  }
}
