using System.CommandLine;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.People;

/// <summary><c>samsyn people add</c>: the first administrator, and whoever else the operator lets in from the machine itself.</summary>
static class PeopleCommand
{
    public static Command Make(CommandHost host)
    {
        var email = new Option<string>("--email") { Description = "E-mail address, the name to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The name that colleagues see.", Required = true };
        var role = new Option<Role>("--role") { Description = "What the person does.", Required = true };
        var org = new Option<string>("--org") { Description = "Code of the organisation at which the role is held; it reaches all below.", Required = true };
        var stdin = new Option<bool>("--password-stdin") { Description = "Read the password from standard input; otherwise a link is printed with which the person chooses one." };
        var url = new Option<string>("--url") { Description = "Address of the site, for the link.", DefaultValueFactory = _ => "http://localhost:5080" };
        var add = new Command("add", """
            Add a person with a role at an organisation, and print a link that is good for one day and one use.

            Examples:
              samsyn people add --email eva@region.example --name "Eva Lind" --role admin --org NORD --url https://samsyn.region.example
              samsyn people add --email eva@region.example --name "Eva Lind" --role lead --org AHH-MED --password-stdin < password.txt
            """) { email, name, role, org, stdin, url };
        add.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var db = services.GetRequiredService<SamsynDb>();
            var register = services.GetRequiredService<PeopleRegister>();
            var organisation = (await services.GetRequiredService<OrganisationTrees>().Current(db, stop)).Find(parsed.GetValue(org))
                ?? throw PeopleRefusals.NoOrganisation.AsException();
            // Never an argument: those are seen by everyone on the machine
#pragma warning disable RS0030
            var password = parsed.GetValue(stdin) ? await Console.In.ReadLineAsync(stop) ?? "" : null;
#pragma warning restore RS0030

            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var person = await register.Add(Actor.System, parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(role), organisation, stop);
            var output = parsed.InvocationConfiguration.Output;
            if (password is not null) await register.SetPassword(Actor.System, person, password, stop);
            var link = password is null ? await register.PasswordLink(Actor.System, person.Id, stop) : null;
            await transaction.CommitAsync(stop);

            await output.WriteLineAsync($"Added as {parsed.GetValue(role)} at {organisation.Name}.");
            if (link is not null) await output.WriteLineAsync($"Choose a password within a day: {parsed.GetValue(url)!.TrimEnd('/')}{link}");
            return 0;
        }, cancel));
        return new("people", "People and their roles.") { add };
    }
}
