import { createSender } from "./send.ts";

export type OrganisersOrder = {
  url: string;
  campaignPath: string;
  /** Session tokens of those who look at dashboards without a pause, and of those who export in turn. */
  looking: string[];
  exporting: string[];
};

/** A process of its own: organisers at work until it is told to stop; then it says what they have done. */
process.once("message", (order: OrganisersOrder) => {
  const { url, campaignPath, looking, exporting } = order;
  const sender = createSender(url, looking.length + 1);
  const path = `/organise${campaignPath}`;
  const done = { dashboards: 0, exports: 0, errors: 0 };
  let isStopping = false;
  const look = async (token: string) => {
    while (!isStopping) {
      const { status } = await sender.send({ path, headers: cookie(token) });
      if (status === 200) done.dashboards += 1;
      else done.errors += 1;
    }
  };
  const exportAll = async () => {
    for (const token of exporting) {
      const headers = cookie(token);
      const answer = await sender.send({
        method: "POST",
        path: `${path}/export`,
        body: "",
        headers,
      });
      if (answer.status === 200) done.exports += 1;
      else done.errors += 1;
    }
  };
  const fail = () => {
    if (!isStopping) done.errors += 1;
  };
  for (const token of looking) look(token).catch(fail);
  exportAll().catch(fail);
  process.once("message", () => {
    isStopping = true;
    sender.close();
    process.send?.(done, () => process.exit());
  });
});

function cookie(token: string) {
  return { cookie: `countersign-session=${token}` };
}
