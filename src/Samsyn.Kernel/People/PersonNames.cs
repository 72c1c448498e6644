using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.People;

/// <summary>What people are called on pages. Those of the demo are roles and not human beings, so their names are texts (<c>people.named.NAME</c>); everyone else is called as stored.</summary>
public sealed class PersonNames(Texts.Texts texts, GateSettings gate)
{
    /// <param name="name">As stored, and as the audit trail has it; "" is that of someone who has left.</param>
    public string Of(string name) => name.Length == 0 ? texts["people.has-left"] : gate.Demo && texts.Find("people.named." + name) is { } role ? role : name;
}
