import type { ReactNode } from 'react';

/** The page's few icons, drawn on a grid of 20 with one stroke. They never stand without words or a label. */
function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ReportsIcon = () => (
  <Icon>
    <path d="M5 2.8h7.2L16 6.6v10.6H5zM12 3v3.8h3.8M8 10.2h5M8 13.4h5" />
  </Icon>
);
export const NamesIcon = () => (
  <Icon>
    <path d="M3 9.2V3.4h5.8l8 8-5.8 5.8z" />
    <circle cx="6.8" cy="7" r="1.1" />
  </Icon>
);
export const JudgementIcon = () => (
  <Icon>
    <path d="M3.2 5.6l1.6 1.6 2.8-3M3.2 13l1.6 1.6 2.8-3M10.4 6h6.4M10.4 13.4h6.4" />
  </Icon>
);
export const FeedsIcon = () => (
  <Icon>
    <path d="M3.6 9.4a7 7 0 0 1 7 7M3.6 4a12.4 12.4 0 0 1 12.4 12.4" />
    <circle cx="4.8" cy="15.2" r="1.2" />
  </Icon>
);
export const AddIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon size={18}>
    <circle cx="8.8" cy="8.8" r="5.2" />
    <path d="m12.8 12.8 4 4" />
  </Icon>
);
export const AppearanceIcon = () => (
  <Icon size={18}>
    <circle cx="10" cy="10" r="6.8" />
    <path d="M10 3.2v13.6a6.8 6.8 0 0 0 0-13.6z" fill="currentColor" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon size={18}>
    <circle cx="10" cy="6.6" r="3.2" />
    <path d="M3.8 17a6.2 6.2 0 0 1 12.4 0" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon size={14}>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);
export const PreviousIcon = () => (
  <Icon size={16}>
    <path d="m5 12.5 5-5 5 5" />
  </Icon>
);
export const NextIcon = () => (
  <Icon size={16}>
    <path d="m5 7.5 5 5 5-5" />
  </Icon>
);
export const OutsideIcon = () => (
  <Icon size={14}>
    <path d="M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16 4l-6.5 6.5" />
  </Icon>
);
export const FilterIcon = () => (
  <Icon size={16}>
    <path d="M3 5h14M6 10h8M8.5 15h3" />
  </Icon>
);
export const FileIcon = () => (
  <Icon size={22}>
    <path d="M10 13V4.4M6.4 7.6 10 4l3.6 3.6M4 13.4v2.8h12v-2.8" />
  </Icon>
);
