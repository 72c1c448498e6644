using Samsyn.Kernel.Permissions;

namespace Samsyn.Events.Imports;

/// <summary>One file to import.</summary>
/// <param name="File">Path of the file on this machine.</param>
/// <param name="Profile">Name of the import profile; null: found by the file's header.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Name">The name to show, when the file itself was renamed on its way in.</param>
public sealed record ImportRequest(string File, string? Profile, Actor Actor, string? Name = null);
