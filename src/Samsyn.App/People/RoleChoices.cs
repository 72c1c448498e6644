using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.People;

/// <summary>The roles as a list to choose from.</summary>
static class RoleChoices
{
    public static IReadOnlyList<Choice> In(Texts texts) =>
        [.. Enum.GetValues<Role>().Select(r => new Choice(r.ToString(), texts["people.role." + r.ToString().ToLowerInvariant()])).OrderBy(c => c.Text, StringComparer.CurrentCulture)];

    /// <exception cref="RefusedException">No such role: the list offers only those that are.</exception>
    public static Role Read(string? text) =>
        Enum.TryParse<Role>(text, out var role) && Enum.IsDefined(role) ? role : throw PeopleRefusals.NoRole.AsException();
}
