using Samsyn.Kernel.Modules;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.Frame;

/// <summary>The one most useful thing for a person to do when nothing waits, by role, among the pages that the person may see.</summary>
static class NextStep
{
    /// <returns>Null when there is no page at all for the person.</returns>
    public static MenuPage? For(Actor actor, IEnumerable<MenuArea> areas)
    {
        var pages = areas.SelectMany(a => a.Pages).ToList();
        return actor.Grants.Select(g => g.Role).Distinct().OrderBy(Order).SelectMany(First)
            .Select(path => pages.FirstOrDefault(p => p.Path == path)).FirstOrDefault(p => p is not null)
            ?? pages.FirstOrDefault();
    }

    /// <summary>Where the role's first wish is answered; the next one where the reader may not see the first.</summary>
    static IEnumerable<string> First(Role role) => role switch
    {
        Role.Steward => ["/data/imports", "/data/freshness"],
        Role.Admin => ["/admin/people", "/admin/organisations"],
        Role.Lead or Role.Clinician => ["/medicines/overview", "/medicines/chain"],
        Role.Patient or Role.Representative or Role.Company or Role.Researcher => ["/together/challenges"],
        _ => ["/medicines/overview"],
    };

    /// <summary>Who runs the data and the system has work there before reading about use.</summary>
    static int Order(Role role) => role switch { Role.Steward => 0, Role.Lead => 1, Role.Clinician => 2, Role.Admin => 9, _ => 3 };
}
