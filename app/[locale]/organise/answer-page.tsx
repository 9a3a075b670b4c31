import type { ReactNode } from "react";
import { Document } from "#components/page/document.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import type { OrganiserActor } from "#domain/actor.ts";
import { assetAddress } from "#platform/assets.ts";
import { renderedHeader } from "#platform/http/exchange.ts";
import type { Locale } from "#platform/locales.ts";
import { pageAssets } from "../page-assets.ts";
import { deskProps } from "./desk.ts";

type Page = {
  locale: Locale;
  /** 400 for a form with mistakes, 409 where somebody else was first. */
  status: 200 | 400 | 409 | 413;
  title: string;
  /** Where the page that the form stands on is, without language. */
  path: string;
  body: ReactNode;
};

/** Answers a post with a page of the workspace: the form as it was typed, with what is wrong with it. */
export async function answerPage(actor: OrganiserActor, page: Page): Promise<Response> {
  const { locale, status, title, path, body } = page;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <Document locale={locale} assets={pageAssets()} head={<Head title={title} />}>
      <Workspace {...await deskProps(actor, locale)} path={path}>
        {body}
      </Workspace>
    </Document>,
  );
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", [renderedHeader]: "yes" },
  });
}

function Head({ title }: { title: string }) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={assetAddress("workspace.css")} />
      <script src={assetAddress("desk.js")} defer />
    </>
  );
}
