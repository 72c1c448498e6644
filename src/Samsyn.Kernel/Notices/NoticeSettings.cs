namespace Samsyn.Kernel.Notices;

/// <summary>What all notices share.</summary>
/// <param name="Language">For people who have chosen none: <c>Samsyn:Mail:Language</c>, else English.</param>
public sealed record NoticeSettings(string Language);
