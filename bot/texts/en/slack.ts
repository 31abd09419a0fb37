import type { slack as Nl } from '../nl/slack.ts'

export const slack: typeof Nl = {
  next: 'Next',
  previous: 'Back',
  pageOf: (page, pages) => `Part ${page} of ${pages}`,
  cancel: 'Cancel',
  close: 'Close',
  go: 'Yes, go on',
  tooLargeForForm: "This does not fit a window of Slack. Do it on Kompasbot's pages.",
  tooLate: 'Saving took too long. Nothing was kept. What you typed is still here: please try again.',
  trouble: 'Something went wrong. Nothing was kept. Please try again.',
  openForm: 'Open',
  openFormText: 'Press the button and I will open the form.',
  seeMessage: 'I sent you a message. Look for Kompasbot under Apps.',
  staleMessage: 'This message is no longer there. Type "tasks" for your list.',
  page: {
    title: 'Open the page',
    text: 'This link is for you only. It works once, for fifteen minutes.',
    open: 'Open the page',
    none: "Kompasbot's pages cannot be reached. Ask your system manager.",
  },
  unknown:
    'I do not know you yet. I know people by the e-mail address of their work. Do you work here? Ask your coordinator or the system manager to add you.',
  unknownTitle: 'Kompasbot',
}
