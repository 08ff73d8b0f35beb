import { type Activity, type ResourceResponse, type SendActivitiesHandler, TurnContext } from 'botbuilder';

/** A turn's context that sends without botbuilder's compiled generators, as its adapter does. */
export class LeanContext extends TurnContext {
  // No `#` name: turns see their context through a proxy, which those can't be read through.
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
    this.responded = true;
    return sent;
  }
}
