import { translator } from "#platform/i18n.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";

type Mail = { id: string; storedAt: Date; to: string; subject: string; text: string };

export function MailList({ locale, mails }: { locale: Locale; mails: Mail[] }) {
  const t = translator(locale, "outboxPage");
  if (mails.length === 0) return <p className="note">{t("none")}</p>;
  const time = new Intl.DateTimeFormat(calendarOf(locale), {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  return (
    <ol className="mails">
      {mails.map(({ id, storedAt, to, subject, text }) => (
        <li key={id} className="sheet">
          <h2 dir="auto">{subject}</h2>
          <p className="meta">
            {t("to")} <bdi>{to}</bdi> ·{" "}
            <time dateTime={storedAt.toISOString()}>{time.format(storedAt)}</time>
          </p>
          <MailText text={text} />
        </li>
      ))}
    </ol>
  );
}

/** The text of a mail, its links made to be followed. */
function MailText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <pre dir="auto">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}
