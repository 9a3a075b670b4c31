import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerEditor } from "#components/organise/answer-editor.tsx";
import { listAnswers } from "#domain/answers/queries.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../../read-edited.ts";
import { SectionPage } from "../../section-page.tsx";
import { valuesOf } from "../answer-values.ts";

type Props = { params: Promise<SlugParams & { answer: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "answerDesk")("correctHeading")} · ${campaign.title}` };
}

export default async function AnswerPage({ params }: Props) {
  const { answer: id, ...address } = await params;
  const edited = await readEdited(address);
  const { locale, campaign } = edited;
  const answers = await listAnswers(campaign.id);
  const answer = answers.find((one) => String(one.id) === id) ?? notFound();
  const targets = await listKeptTargets(campaign.id);
  const values = valuesOf(answer);
  return (
    <SectionPage edited={edited} under={`answers/${id}`}>
      <AnswerEditor {...{ locale, campaign, answer, targets, values }} />
    </SectionPage>
  );
}
