/** The lint rule that every `eslint-disable` says why: `// eslint-disable-next-line some-rule -- because ...`. */
const directive = /^\s*eslint-disable(?:-line|-next-line)?\b/;
const withReason = /\s--\s+\S/;

export const disableHasReason = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { silent: 'Say after " -- " why the rule does not hold here.' },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      'Program:exit'() {
        for (const comment of sourceCode.getAllComments()) {
          if (directive.test(comment.value) && !withReason.test(comment.value))
            context.report({ loc: comment.loc, messageId: 'silent' });
        }
      },
    };
  },
};
