namespace Samsyn.Together.Meetings;

/// <summary>What somebody was drawn for in a meeting, in words.</summary>
/// <param name="Who">The role in the initiative or council, never a name.</param>
/// <param name="Duty">Null: none this time.</param>
/// <param name="Order">Of the duty among the others.</param>
/// <param name="Turn">In the speaking round, from 1.</param>
public sealed record DrawnRole(string Who, string? Duty, int Order, int Turn);
