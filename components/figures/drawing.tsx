import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"svg">, "aria-label"> & {
  /** What the drawing says, in words. */
  label: string;
};

/** A drawing that is one picture for those who do not see it. */
export function Drawing({ label, ...rest }: Props) {
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, there is no file for an <img>
  return <svg role="img" aria-label={label} {...rest} />;
}
