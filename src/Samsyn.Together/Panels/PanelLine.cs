namespace Samsyn.Together.Panels;

/// <summary>One in a list of panels.</summary>
sealed record PanelLine(Guid Id, string Title, string Language, PanelKind Kind, DateOnly NeededBy, DateOnly? OpenedOn, DateOnly? ClosedOn, Guid OrganisationId, Kernel.People.Role SponsorAs, int Members, int Patients, CommentCount Comments);
