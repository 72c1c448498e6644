using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samsyn.App.Hosting;
using Samsyn.App.SignIn;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

public sealed class PasswordStory(DemoSite sites)
{
    const string Right = "a sentence to remember", Wrong = "not the right sentence";

    [Fact]
    public async Task A_person_let_in_by_the_operator_chooses_a_password_signs_in_with_it_and_out_again()
    {
        var site = await sites.ToChange();
        await using var visit = await site.Visit();
        var page = visit.Page;
        await ChoosePassword(visit, site, await Add(site, "eva@region.example", "Eva Lind"));
        await page.Context.ClearCookiesAsync();

        await page.GotoAsync("/sign-in?return=%2Fme");
        await Enter(visit, site, "eva@region.example", Right);
        await page.Arrives("/me$");
        await Expect(visit.Main.GetByText("Eva Lind").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = site.Text("people.sign-out"), Exact = true }).ClickAsync();
        await page.Arrives($"^{site.Address}/$");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = site.Text("frame.sign-in") }).First).ToBeVisibleAsync();
        await page.GotoAsync("/me");
        await Expect(page.GetByText("Eva Lind")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task After_too_many_tries_the_page_says_how_long_to_wait_and_the_right_password_waits_too()
    {
        var site = await sites.ToChange();
        await using var visit = await site.Visit();
        await ChoosePassword(visit, site, await Add(site, "ole@region.example", "Ole Holm"));
        await visit.Page.Context.ClearCookiesAsync();
        await visit.Page.GotoAsync("/sign-in");
        for (var i = 0; i < SignInSetup.TriesBeforeRest; i++) await EnterAndBeRefused(visit, site, Wrong);
        await EnterAndBeRefused(visit, site, Right);

        await visit.Page.GotoAsync("/me");
        await Expect(visit.Page.GetByText("Ole Holm")).ToHaveCountAsync(0);
    }

    static async Task EnterAndBeRefused(Visit visit, RunningSite site, string password)
    {
        await visit.Page.RunAndWaitForResponseAsync(() => Enter(visit, site, "ole@region.example", password), r => r.Request.Method == "POST");
        var said = string.Format(System.Globalization.CultureInfo.InvariantCulture, site.Text("people.sign-in.failed"), SignInSetup.TriesBeforeRest, SignInSetup.Rest.TotalMinutes);
        await Expect(visit.Main.GetByText(said).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByLabel(site.Text("people.email"))).ToHaveValueAsync("ole@region.example");
        await Expect(visit.Page.GetByLabel(site.Text("people.password"), new() { Exact = true })).ToHaveValueAsync("");
    }

    static async Task Enter(Visit visit, RunningSite site, string email, string password)
    {
        await visit.Page.GetByLabel(site.Text("people.email")).FillAsync(email);
        await visit.Page.GetByLabel(site.Text("people.password"), new() { Exact = true }).FillAsync(password);
        await visit.Button(site.Text("people.sign-in")).First.ClickAsync();
    }

    static async Task ChoosePassword(Visit visit, RunningSite site, string link)
    {
        await visit.Page.GotoAsync(link);
        await visit.Page.GetByLabel(site.Text("people.password.new")).FillAsync(Right);
        await visit.Button(site.Text("people.password.save")).ClickAsync();
        await visit.Page.Arrives($"^{site.Address}/$");
    }

    /// <returns>The link that the operator hands over.</returns>
    static async Task<string> Add(RunningSite site, string email, string name)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(["people", "add", "--email", email, "--name", name, "--role", "lead", "--org", "RN", "--url", site.Address, "--data", site.Data],
            new() { Output = output, Error = error });
        Assert.True(code == 0, error.ToString());
        return Regex.Match(output.ToString(), @"https?://\S+").Value;
    }
}
