using Microsoft.AspNetCore.Identity;

namespace Samsyn.Kernel.People;

/// <summary>Someone who signs in. Not a patient in the event store: those are pseudonyms and have no account there.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public Person() => Id = Guid.CreateVersion7();

    /// <summary>The name that colleagues see.</summary>
    public required string Name { get; set; }

    /// <summary>Language of pages and letters: en, sv, da or nb; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>When the person left; what stays of them refers to this row, which has no name, address or way in any more. Null: has an account.</summary>
    public DateTime? LeftAtUtc { get; set; }
}
