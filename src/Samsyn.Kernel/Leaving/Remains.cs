namespace Samsyn.Kernel.Leaving;

/// <summary>What becomes of something that belongs to a person who leaves.</summary>
public enum Remains
{
    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>It becomes nobody's, for another to take: a duty, a seat, a signal.</summary>
    Freed,

    /// <summary>It stays, as that of someone who has left.</summary>
    Nameless,

    /// <summary>It stays with the name, since a law or another's right asks for it.</summary>
    Named,
}
