using System.CommandLine;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Modules;

namespace Samsyn.App.Hosting;

/// <summary><c>samsyn keys make</c>: makes the keys that a production start asks for.</summary>
static class KeysCommand
{
    public static Command Make(CommandHost host)
    {
        var names = new Argument<string[]>("name") { Description = "Which keys; none: all that are needed.", Arity = ArgumentArity.ZeroOrMore };
        var make = new Command("make", """
            Make keys in the data folder's key ring, readable by the owner alone. What is there stays.

            Examples:
              samsyn keys make
              samsyn keys make pseudonym
            """) { names };
        make.SetAction((parsed, cancel) => host.Run(parsed, async (services, _) =>
        {
            var wanted = parsed.GetValue(names) is { Length: > 0 } said ? said : services.GetServices<NeededKey>().Select(k => k.Name).Distinct();
            foreach (var name in wanted)
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    services.GetRequiredService<KeyRing>().MakeNamed(name) ? $"{name}: made; keep a copy of it in a safe place." : $"{name}: is there already.");
            return 0;
        }, cancel));
        return new("keys", "Keys of this installation.") { make };
    }
}
