namespace Samsyn.Browser.Tests;

/// <summary>Pages that no menu shows: the way in, one's own account, a no, a page that is not there, one organisation, recommendation or measure, and what hangs on it.</summary>
public sealed class OtherPagesTests(DemoSite site)
{
    public static TheoryData<string, string?, int> Pages => new()
    {
        { "/sign-in", null, 200 },
        { "/sign-in/new-password", null, 200 },
        { "/me", "lead", 200 },
        { "/me/leave", "improver", 200 },
        { "/left", null, 200 },
        { "/account/notices", "lead", 200 },
        { "/admin/people", "lead", 403 },
        { "/nowhere", "lead", 404 },
        { "/admin/organisations/RN", "admin", 200 },
        { "/data/activity/import", "steward", 200 },
        { "/medicines/measures/antibiotics-iv-share/edit", "lead", 200 },
        { "/medicines/measures/antibiotics-iv-share/edit?view=text", "lead", 200 },
        { "/together/moderation/policy", "patient", 200 },
        { "/together/criteria", "company", 200 },
        { "/together/agreements/new", "lead", 200 },
        { "/together/initiatives/new", "improver", 200 },
        { "/together/councils/new", "improver", 200 },
        { "/together/gatherings/new", "clinician", 200 },
        { "/together/peers/me", "patient", 200 },
        { "/together/peers/ask", "clinician", 200 },
        { "/together/peers", "company", 403 },
        { "/together/councils/new?joint=yes", "improver", 200 },
        { "/together/panels/new", "company", 200 },
        { "/together/exchange/new", "patient", 200 },
        { "/together/preparation/rounds-and-plain-words", "patient", 200 },
        { "/medicines/substitution?group=l04ab02%20100%20mg%20powder%20for%20infusion", "controller", 200 },
        { "/medicines/substitution?by=department&prices=net", "controller", 200 },
        { "/medicines/recommendations/adalimumab-biosimilar-first", "committee", 200 },
        { "/medicines/measures/antibiotics-iv-share", "lead", 200 },
        { "/medicines/measures/antibiotics-iv-share?tab=change", "lead", 200 },
        { "/medicines/measures/antibiotics-iv-share?tab=compared", "lead", 200 },
        { "/medicines/measures/antibiotics-iv-share?tab=drivers", "lead", 200 },
        { "/medicines/measures/antibiotics-iv-share?tab=how", "lead", 200 },
        { "/medicines/compare?tag=antibiotics", "committee", 200 },
        { "/medicines/compare?m=none", "lead", 200 },
        { "/medicines/measures/biosimilar-adalimumab", "committee", 200 },
        { "/medicines/measures/biosimilar-adalimumab?tab=change", "committee", 200 },
        { "/medicines/measures/biosimilar-adalimumab/events?month=2026-08&side=denominator", "committee", 200 },
        { "/medicines/measures/biosimilar-adalimumab/events?month=2026-08", "steward", 200 },
        { "/medicines/measures/biosimilar-adalimumab/events", "lead", 400 },
        { "/medicines/measures/no-such-measure", "lead", 404 },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Have_no_barriers_at_phone_and_desktop_width_in_light_and_dark_and_never_scroll_sideways(string path, string? person, int status)
    {
        await using var visit = await site.Look(person, "sv");
        await visit.Open(path, status);

        Assert.Empty(await visit.Flaws());
        Assert.Equal(1, await visit.Heading.CountAsync());
    }
}
