using System.Collections;
using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

/// <summary>Filters are compared by what is in them: measures that ask for the same events share the answer.</summary>
public sealed class EventFilterEqualityTests
{
    public static TheoryData<string> Properties => [.. typeof(EventCondition).GetProperties().Where(p => p.SetMethod is not null).Select(p => p.Name)];

    [Theory, MemberData(nameof(Properties))]
    public void A_condition_that_says_more_is_another_one(string property)
    {
        var (plain, more) = (new EventCondition { Atc = ["J01"] }, new EventCondition { Atc = ["J01"] });
        Assert.Equal(plain, more);
        Assert.Equal(plain.GetHashCode(), more.GetHashCode());

        var set = typeof(EventCondition).GetProperty(property)!;
        set.SetValue(more, Something(set.PropertyType));

        Assert.NotEqual(plain, more);
        Assert.NotEqual(new EventFilter([plain], []), new([more], []));
        Assert.NotEqual(new EventFilter([plain], [more]), new([plain], [plain]));
    }

    [Fact]
    public void The_same_lists_made_twice_are_the_same_filter()
    {
        static EventFilter Made() => new(
            [new() { Kinds = [MedicineEventKind.Administer], Atc = ["J01", "J02"], Routes = ["oral"], AgeFrom = 65 }], [new() { Products = ["1"], Reasons = ["expired"] }]);

        Assert.Equal(Made(), Made());
        Assert.Equal(Made().GetHashCode(), Made().GetHashCode());
        Assert.Equal(new Summed(Quantity.Ddd, Made()), new(Quantity.Ddd, Made()));
        Assert.NotEqual(Made(), Made() with { Exclude = [] });
    }

    /// <summary>A value of a type that is not the one a condition begins with.</summary>
    static object Something(Type type)
    {
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(item == typeof(string) ? "X" : Activator.CreateInstance(item)!);
            return list;
        }
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(AmountRange) ? new AmountRange(1, 2, "mg") : plain == typeof(string) ? "X" : plain == typeof(bool) ? true : Convert.ChangeType(7, plain, System.Globalization.CultureInfo.InvariantCulture);
    }
}
