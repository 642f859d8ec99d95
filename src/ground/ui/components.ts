/** Every component of the design system, one line each. See them all at /dev/ui. */
import './elements/custom-elements.ts';

// The frame of a page
export { places, pathIn, samePageIn, csrfField, fontPath, islandNames, manifestPath } from './frame.ts'; // addresses and names the chrome uses
export type { Frame, Particulars, IslandName, AssetName } from './frame.ts'; // what a layout needs to know about the request
export { renderPage } from './render.ts'; // VNode of a layout -> text of the HTML document
export { Layout, PageHead, Margined } from './layout/layout.tsx'; // page of the site; its title block; label in the margin + matter
export { LearnLayout } from './layout/learn-layout.tsx'; // lesson, quiz: thin sticky header with progress, thin footer
export { OfficeLayout, type OfficeLink } from './layout/office-layout.tsx'; // back office: side menu, search on top
export { ErrorPage, ErrorContent } from './layout/error-page.tsx'; // what happened, what to do, reference number
export { OwnTabs, type OwnSection } from './layout/own-tabs.tsx'; // sections of a person's own pages
export { LanguageSwitch, type Section } from './layout/header.tsx'; // kk / ru / en of this very page
export { uiText, type ErrorKind } from './ui.messages.ts'; // texts of the chrome

// Forms
export { Form, EnterDecidesNothing, Hidden, ErrorSummary, errorOf, WithoutScript, type FieldError } from './form/form.tsx'; // form with hidden token; list of errors with links
export { Field, Fields, described, type FieldProps } from './form/field.tsx'; // label + hint + error around any control; rows of fields
export { TextField, TextArea, TextInput, type TextKind } from './form/text-field.tsx'; // text, email, phone, password, number, iin, bin, code, date
export { FileField, tooLargeText, type FileFieldProps } from './form/file-field.tsx'; // a file, or several, in the words of the page
export { SelectField, Select, DependentSelects, type Option } from './form/select-field.tsx'; // one of a list; lists that fill each other
export { ChoiceGroup, CheckField, type Choice } from './form/choice.tsx'; // radio and checkbox cards; one box with its sentence
export { Button, ButtonLink, NextLink } from './form/button.tsx'; // button, link that looks like one, quiet link with an arrow
export { AutoSave, CountDown, CopyText } from './form/islands.tsx'; // fragment that saves itself; time left; copy a number

// Finding one's way
export { Crumbs, Tabs, Chips, type Crumb, type LinkItem, type Chip } from './elements/navigation.tsx'; // the way here; views; filters
export { Pagination } from './elements/pagination.tsx'; // pages of a list
export { Stepper, Fold } from './elements/steps-and-folds.tsx'; // a row of steps; opens without script

// Saying things
export { Callout, Badge, Empty, Stamp, Toast, ConfirmDialog, type Tone } from './elements/feedback.tsx'; // tinted note, state, nothing yet, verdict, undo, question
export { ProgressBar, Band, CourseProgress, Ring } from './elements/progress.tsx'; // bar; one piece a lesson; either by length; wait
export { Table, type Column } from './elements/table.tsx'; // rows, cards on phones
export { Timeline, type Happening } from './elements/timeline.tsx'; // what happened, in order
export { FactsList, Spec, Ticks, Tile, Avatar, type Fact } from './elements/facts.tsx'; // names and values; four facts in a row; ticked list; figure; initials
export { ProgrammeCard, ProgrammeGrid, Price } from './elements/programme-card.tsx'; // a programme in a list; its price
export { PriceSlip, SlipProgramme, SlipSum, Note, StickyPay, type VatLine } from './elements/price-slip.tsx'; // the paper with the sum and its parts
export { Icon } from './elements/icon.tsx'; // Lucide outline
export { iconNames, type IconName } from './elements/icons.ts';
export { Cover, type CoverProps } from './elements/cover.tsx'; // generated cloth
export { coverInner, coverSvg, coverSubjects, type CoverSubject } from './elements/cover.ts'; // the same as a string
export { markPath, markSvg } from './elements/mark.ts'; // our mark, for icons and previews
export { TrustedHtml } from './elements/trusted-html.tsx'; // the one door for sanitised markup

// Words of values
export { Money, DateText, MomentText, Code, Unbroken, Masked } from './format/texts.tsx'; // 25 000 ₸; 22 November 2026; with time; unbroken; hidden digits
export { dayPhrase, momentText, type DateRole } from './format/dates.ts'; // 'until 20 February 2027' with Kazakh endings
