import { expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/day.ts';
import { noteLooked, today } from '../../../src/flows/today/today.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { BEGIN, TodayScene } from '../../support/today-scene.ts';
import { viewersAt } from '../../support/viewers.ts';

const ANN = 'ann@partner.example';

onEachDatabase((database) => {
  it('forecasts from how long steps of the whole book took, and says from how many', async () => {
    const scene = new TodayScene(await database.store());
    // Ten deals of others, of which one is ready every second day.
    const past = Array.from({ length: 10 }, (_, at) => `PAST-${at}`);
    await scene.add(past, '2026-12-31', 'others@partner.example');
    for (const id of past) {
      await scene.pass(2);
      await scene.validate(id);
      await scene.judge();
    }
    await scene.add(['NEW-1', 'NEW-2'], addDays(BEGIN, 20 + 9), ANN);
    const viewers = viewersAt(ANN);
    const { forecast, next, burnDown } = await today(scene.context, viewers);

    expect(
      forecast.deals.map(
        ({
          checked: {
            deal: { dealId },
          },
        }) => dealId,
      ),
    ).toEqual(['NEW-1', 'NEW-2']);
    // All of the ten were done in 20 days, half of them in 10; 9 and a half are left.
    const [first] = forecast.deals;
    expect(first?.forecast.steps[0]).toMatchObject({
      code: 'not-validated',
      halfDays: 10,
      mostDays: 16,
      cases: { done: 20, open: 4 },
    });
    expect(first?.forecast.outlook).toBe('edge');
    expect(forecast.totals.known).toEqual({ deals: 2, least: { done: 20, open: 4 } });
    expect(forecast.basis).toEqual({ deals: 12, oneIn: 1 });
    expect(next.actions[0]).toMatchObject({
      kind: 'check',
      dealIds: ['NEW-1'],
      saves: { cases: { done: 20, open: 4 } },
    });
    expect(burnDown.deals).toBe(2);
  });

  it('is gathered once an hour, and counts what has waited from when it opened', async () => {
    const scene = new TodayScene(await database.store());
    await scene.add(['A-1'], '2026-08-29', ANN);
    const first = await scene.context.pastSteps.at(scene.time);
    expect(await scene.context.pastSteps.at(scene.time + 3_599_000)).toBe(first);
    expect(await scene.context.pastSteps.at(scene.time + 3_601_000)).not.toBe(first);
    await scene.pass(11);
    const { forecast } = await today(scene.context, viewersAt(ANN));
    expect(forecast.deals[0]?.forecast.steps[0]?.waited).toBe(11);
  });

  it('tells what changed since the last look', async () => {
    const scene = new TodayScene(await database.store());
    const viewers = viewersAt(ANN);
    await scene.add(['A-1', 'A-2'], '2026-08-29', ANN);
    await noteLooked(scene.context, viewers, scene.time);
    await scene.pass(1);
    expect((await today(scene.context, viewers)).changes).toEqual({
      ...{ deals: [], moreActs: false, more: false },
    });
    await scene.validate('A-2');
    await scene.add(['A-3'], '2026-08-29', ANN);
    const { changes } = await today(scene.context, viewers);
    expect(changes.deals.map(({ checked, isNew, verdict }) => [checked.deal.dealId, isNew, verdict])).toEqual(
      [
        ['A-3', true, null],
        ['A-2', false, { from: 'unverified', to: 'ready' }],
      ],
    );
  });

  it('shows and counts only deals that everybody may see', async () => {
    const scene = new TodayScene(await database.store());
    await scene.add(['A-1'], '2026-08-29', ANN);
    await scene.add(['B-1'], '2026-08-29', 'bo@partner.example');
    const { forecast, burnDown, changes, weeks } = await today(
      scene.context,
      viewersAt(ANN, 'bo@partner.example'),
    );
    expect([forecast.deals, changes.deals, weeks]).toEqual([[], [], []]);
    expect(burnDown.deals).toBe(0);
  });
});
