using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Participation;
using Samsyn.Together.Preparation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Preparation;

/// <summary>What is meant for a side waits on the home page until it is gone through; then one is prepared.</summary>
public abstract class PreparationPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : PreparationPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : PreparationPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_gone_through_all_that_is_meant_for_the_side_is_prepared()
    {
        var (lead, patient) = (await site.SignedIn("lead"), await site.SignedIn("patient"));
        await Invited(lead, patient);
        var modules = site.Services.GetRequiredService<LearningModules>().For(Side.Patient);
        Assert.Contains($"Prepare for “Well prepared”, about {modules.Sum(m => m.Minutes)} minutes", await Seen(patient, "/"), StringComparison.Ordinal);

        var wrong = await Answer(patient, modules[0], right: false);
        Assert.Contains(modules[0].Questions[0].Because["en"], wrong, StringComparison.Ordinal);
        Assert.Null(await PreparedOn());
        Assert.Contains("Go on with: ", await Answer(patient, modules[0], right: true), StringComparison.Ordinal);
        Assert.Null(await PreparedOn());
        foreach (var module in modules.Skip(1)) await Answer(patient, module, right: true);

        Assert.NotNull(await PreparedOn());
        Assert.DoesNotContain("Well prepared", await Seen(patient, "/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync("/together/preparation/none", Cancel)).StatusCode);
    }

    static async Task<string> Answer(HttpClient who, LearningModule module, bool right)
    {
        var page = $"/together/preparation/{module.Code}";
        var form = new Dictionary<string, string> { ["_handler"] = "check" };
        foreach (var (n, question) in module.Questions.Index())
            form[$"q{n}"] = (right ? question.Right : (question.Right + 1) % question.Answers.Count).ToString(CultureInfo.InvariantCulture);
        return SwedishReader.Seen(await (await who.Send(page, page, form)).Text());
    }

    async Task Invited(HttpClient lead, HttpClient patient)
    {
        var begun = await lead.Send("/together/initiatives/new", "/together/initiatives/new", new()
        {
            ["_handler"] = "initiative", ["do"] = "save", ["Title"] = "Well prepared", ["Why"] = "It takes months", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = "open", ["Decided"] = "We begin",
        });
        Assert.True(begun.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await begun.Text()));
        var page = begun.Headers.Location!.OriginalString.Split('?')[0];
        await lead.Send(page, page, new()
        {
            ["_handler"] = "invite", ["called"] = "Patient", ["side"] = "patient", ["say"] = "takespart", ["phase"] = "initiate", ["level"] = "meso", ["email"] = "patient@demo.invalid",
            ["since"] = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        var participant = Guid.Empty;
        await site.Use<SamsynDb>(async db => participant = await db.Set<Participant>().Where(p => p.State == ParticipantState.Invited).Select(p => p.Id).SingleAsync(Cancel));
        await patient.Send(page, page, new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
    }

    async Task<DateOnly?> PreparedOn()
    {
        DateOnly? on = null;
        await site.Use<SamsynDb>(async db => on = await db.Set<Participant>().Where(p => p.Side == Side.Patient).Select(p => p.PreparedOn).SingleAsync(Cancel));
        return on;
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));
}
