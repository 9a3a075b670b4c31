import { translator } from "#platform/i18n.ts";
import type { MateProps } from "./change-role.tsx";
import { ConfirmAct } from "./confirm-act.tsx";
import { LastOwner } from "./last-owner.tsx";

/** Says what removing somebody from the team will do, and does it. */
export function RemoveMate(props: MateProps) {
  const { locale, name, held, roleName, isLastOwner, isReader, own, back } = props;
  const t = translator(locale, "team");
  if (isLastOwner) return <LastOwner locale={locale} name={name} back={back} />;
  const effects = [t("effectRemoved", { name, role: roleName })];
  if (held === "owner") effects.push(t("effectInvitations", { name }));
  effects.push(t("effectStays", { name }));
  if (isReader) effects.push(t("effectYou"));
  return (
    <ConfirmAct
      locale={locale}
      title={t("removeTitle", { name })}
      effects={effects}
      undo={t("removeUndo", { name })}
      action={`${own}/removal`}
      back={back}
      submit={t("removeSubmit")}
      isDangerous
    />
  );
}
