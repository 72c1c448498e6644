using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Kernel.Leaving;

/// <summary>One rule: which column refers to a person, and what becomes of its rows when that person leaves.</summary>
/// <remarks>Counting for the page on which one reads it before, and carrying it out, are made of the same condition.</remarks>
public abstract class LeavingRule(string kind, Remains remains, Type entity, string property, string? name)
{
    /// <summary>What it is to the one who leaves: the text <c>leaving.kind.KIND</c>. Several rules can be of one kind; "" is said with another one and not by itself.</summary>
    public string Kind => kind;
    public Remains Remains => remains;
    public Type Entity => entity;

    /// <summary>The column that refers to the person.</summary>
    public string Property => property;

    /// <summary>A column that repeats the person's name; null: there is none.</summary>
    public string? Name => name;

    /// <summary>How many rows the person has of it.</summary>
    public abstract Task<int> Count(SamsynDb db, Guid person, CancellationToken cancel);

    /// <summary>In the caller's transaction.</summary>
    public abstract Task CarryOut(SamsynDb db, Guid person, CancellationToken cancel);

    /// <param name="property">Refers to the person, or to what <paramref name="places"/> finds.</param>
    /// <param name="name">A column that repeats the name; emptied where it stays without.</param>
    /// <param name="where">Which of the rows; null: all of them.</param>
    /// <param name="places">Where the column refers to a person's place in something (a participant, a member of a council): those places.</param>
    public static LeavingRule Of<T>(string kind, Remains remains, string property, string? name = null,
        Func<SamsynDb, Expression<Func<T, bool>>>? where = null, Func<SamsynDb, Guid, IQueryable<Guid>>? places = null) where T : class =>
        new Rule<T>(kind, remains, property, name, where, places);

    sealed class Rule<T>(string kind, Remains remains, string property, string? name, Func<SamsynDb, Expression<Func<T, bool>>>? where, Func<SamsynDb, Guid, IQueryable<Guid>>? places)
        : LeavingRule(kind, remains, typeof(T), property, name) where T : class
    {
        public override Task<int> Count(SamsynDb db, Guid person, CancellationToken cancel) => Rows(db, person).CountAsync(cancel);

        public override Task CarryOut(SamsynDb db, Guid person, CancellationToken cancel) => Remains switch
        {
            Remains.Deleted => Rows(db, person).ExecuteDeleteAsync(cancel),
            Remains.Freed => Rows(db, person).ExecuteUpdateAsync(s => s.SetProperty(e => EF.Property<Guid?>(e, Property), (Guid?)null), cancel),
            Remains.Nameless when Name is not null => Rows(db, person).ExecuteUpdateAsync(s => s.SetProperty(e => EF.Property<string>(e, Name), ""), cancel),
            _ => Task.CompletedTask,
        };

        IQueryable<T> Rows(SamsynDb db, Guid person)
        {
            var row = Expression.Parameter(typeof(T), "e");
            var refers = Expression.Property(row, Property);
            Expression isTheirs = places is null
                ? Expression.Equal(Expression.Convert(refers, typeof(Guid?)), Expression.Constant((Guid?)person, typeof(Guid?)))
                : Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid?)], places(db, person).Select(p => (Guid?)p).Expression, Expression.Convert(refers, typeof(Guid?)));
            var rows = db.Set<T>().IgnoreAutoIncludes().Where(Expression.Lambda<Func<T, bool>>(isTheirs, row));
            return where is null ? rows : rows.Where(where(db));
        }
    }
}
