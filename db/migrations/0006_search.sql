-- The words of the articles, folded and parted by our own code (platform/words.ts), so that nothing but the index is kept: it has no
-- content of its own. A row is an article in one language, its number eight times the article's and that of the language.
-- `marks` are tokens that questions are narrowed by. Filled by code, which parts Chinese as no SQL can.
CREATE VIRTUAL TABLE `article_words` USING fts5(`title`, `dek`, `body`, `marks`,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
