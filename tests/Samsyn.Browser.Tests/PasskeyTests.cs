using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

public sealed class PasskeyTests(DemoSite site)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_is_removed()
    {
        await using var visit = await site.Visit("researcher");
        var page = visit.Page;
        await AddAuthenticator(page);

        await page.GotoAsync("/me");
        await page.GetByLabel(site.Text("people.passkeys.name")).FillAsync("Blue key");
        await page.GetByRole(AriaRole.Button, new() { Name = site.Text("people.passkeys.add") }).ClickAsync();
        await page.Arrives("/me\\?done=passkey$");
        await Assertions.Expect(page.GetByText("Blue key").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = site.Text("people.sign-out"), Exact = true }).ClickAsync();
        await page.Arrives($"^{site.Address}/$");
        await page.GotoAsync("/sign-in?return=%2Fme");
        await page.GetByRole(AriaRole.Button, new() { Name = site.Text("people.sign-in.passkey") }).ClickAsync();
        await page.Arrives("/me$");
        await Assertions.Expect(page.GetByText("Researcher").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = site.Text("people.passkeys.remove") }).ClickAsync();
        await page.Arrives("/me\\?done=removed$");
        await Assertions.Expect(page.GetByText("Blue key")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_the_password_form_stands_alone()
    {
        await using var visit = await site.Visit(scripts: false);
        await visit.Page.GotoAsync("/sign-in");

        await Assertions.Expect(visit.Page.GetByLabel(site.Text("people.password"))).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText(site.Text("people.sign-in.passkey"))).ToBeHiddenAsync();
    }

    /// <summary>A phone that says yes, as the browser's own tools pretend one.</summary>
    static async Task AddAuthenticator(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
