// Lints texts as if they stood in the repository, without types: they are no part of the project. Cases in, rule names out.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const files = ['**/*.{ts,tsx}'];
const withoutTypes = [
  { ...tseslint.configs.disableTypeChecked, files },
  { files, languageOptions: { parserOptions: { projectService: false } } },
];
const eslint = new ESLint({ overrideConfig: withoutTypes });

const cases = JSON.parse(process.argv[2]);
const answers = await Promise.all(
  cases.map(async ({ filePath, text }) => {
    const [result] = await eslint.lintText(text, { filePath });
    return result.messages.map(({ ruleId, message }) => ruleId ?? message);
  }),
);
process.stdout.write(JSON.stringify(answers));
