using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.KubernetesLists;
using Kuber.Machinery.Cel.Functions.Lists;
using Kuber.Machinery.Cel.Functions.Sets;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class ListsLibraryTests
{
    private static readonly object[] Numbers = [5, 3, 5, 1];

    [Theory]
    [InlineData("[3, 5]", 1, 3)]
    [InlineData("[]", 0, 0)]
    [InlineData("error: cannot slice(2, 9), list is length 4", 2, 9)]
    [InlineData("error: cannot slice(-1, 2), negative indexes not supported", -1, 2)]
    [InlineData("error: cannot slice(3, 0), start index must be less than or equal to end index", 3, 0)]
    public void SliceTakesARange(string expected, int start, int end) => Assert.Equal(expected, Shown(ListsLibrary.Library, "list_slice", Numbers, start, end));

    [Fact]
    public void FlattenTakesListsApartAsDeepAsAsked()
    {
        object[] nested = [1, new object[] { 2, new object[] { 3, new object[] { 4 } } }];
        Assert.Equal("[1, 2, [3, [4]]]", Shown(ListsLibrary.Library, "list_flatten", (object)nested));
        Assert.Equal("[1, 2, 3, [4]]", Shown(ListsLibrary.Library, "list_flatten_int", nested, 2));
        Assert.Equal("error: level must be non-negative", Shown(ListsLibrary.Library, "list_flatten_int", nested, -1));
    }

    [Fact]
    public void SortOrdersItemsOfOneType()
    {
        Assert.Equal("[1, 3, 5, 5]", Shown(ListsLibrary.Library, "list_int_sort", (object)Numbers));
        Assert.Equal("[\"Z\", \"a\", \"ä\"]", Shown(ListsLibrary.Library, "list_string_sort", (object)new object[] { "ä", "a", "Z" }));
        Assert.Equal("[\"bar\", \"baz\", \"foo\"]", Shown(ListsLibrary.Library, "list_int_sortByAssociatedKeys", new object[] { "foo", "bar", "baz" }, new object[] { 3, 1, 2 }));
        Assert.Equal("error: list elements must have the same type", Shown(ListsLibrary.Library, "list_string_sort", (object)new object[] { "d", 3 }));
        Assert.Equal("error: list elements must be comparable", Shown(ListsLibrary.Library, "list_string_sort", (object)new object[] { new object[] { 1 } }));
    }

    [Fact]
    public void RangeReverseAndDistinctMakeLists()
    {
        Assert.Equal("[0, 1, 2, 3]", Shown(ListsLibrary.Library, "lists_range", 4));
        Assert.Equal("[]", Shown(ListsLibrary.Library, "lists_range", -1));
        Assert.Equal("[1, 5, 3, 5]", Shown(ListsLibrary.Library, "list_reverse", (object)Numbers));
        Assert.Equal("[5, 3, 1]", Shown(ListsLibrary.Library, "list_distinct", (object)Numbers));
        Assert.Equal("[1]", Shown(ListsLibrary.Library, "list_distinct", (object)new object[] { 1, 1.0 }));
        Assert.StartsWith("error: lists.range: size 10000001 exceeds", Shown(ListsLibrary.Library, "lists_range", 10_000_001));
    }

    [Fact]
    public void MakingAListCostsItsSizeAndWhatIsCompared()
    {
        Assert.Equal(13UL, Spent(ListsLibrary.Library, "list_slice", Numbers, 1, 3));
        Assert.Equal(43UL, Spent(ListsLibrary.Library, "list_distinct", (object)Numbers));
        Assert.Equal(11UL + 8, Spent(ListsLibrary.Library, "list_string_sort", (object)new object[] { "a", "b" }));
        Assert.Equal(new CelCallCost(CelCost.Fixed(14), CelSize.Fixed(3)), Estimate(ListsLibrary.Library, "lists_range", Written(3)));
        Assert.Equal(new CelCallCost(new CelCost(11, 211), new CelSize(0, 100)), Estimate(ListsLibrary.Library, "list_distinct", Sized(CelType.ListOf(CelType.Int), 0, 10)));
        Assert.Equal(new CelCallCost(CelCost.Fixed(13), CelSize.Fixed(2)), Estimate(ListsLibrary.Library, "list_slice", Sized(CelType.ListOf(CelType.Int), 0, 10), Written(1), Written(3)));
    }

    [Fact]
    public void SumsAndExtremesAreOfNumbersAndTimes()
    {
        Assert.Equal("14", Shown(KubernetesListsLibrary.Library, "list_int_sum_int", (object)Numbers));
        Assert.Equal("0", Shown(KubernetesListsLibrary.Library, "list_int_sum_int", (object)Array.Empty<object>()));
        Assert.Equal("4", Shown(KubernetesListsLibrary.Library, "list_double_sum_double", (object)new object[] { 1.5, 0.5, 2.0 }));
        Assert.Equal("3s", Shown(KubernetesListsLibrary.Library, "list_duration_sum_duration", (object)new object[] { new CelDuration(1_000_000_000), new CelDuration(2_000_000_000) }));
        Assert.Equal("error: integer overflow", Shown(KubernetesListsLibrary.Library, "list_int_sum_int", (object)new object[] { long.MaxValue, 1 }));
        Assert.Equal("1", Shown(KubernetesListsLibrary.Library, "list_int_min_int", (object)Numbers));
        Assert.Equal("5", Shown(KubernetesListsLibrary.Library, "list_int_max_int", (object)Numbers));
        Assert.Equal("error: min called on empty list", Shown(KubernetesListsLibrary.Library, "list_int_min_int", (object)Array.Empty<object>()));
        Assert.Equal("error: max called on empty list", Shown(KubernetesListsLibrary.Library, "list_string_max_string", (object)Array.Empty<object>()));
    }

    [Fact]
    public void OrderAndPlacesOfItemsAreFound()
    {
        Assert.Equal("false", Shown(KubernetesListsLibrary.Library, "list_int_is_sorted_bool", (object)Numbers));
        Assert.Equal("true", Shown(KubernetesListsLibrary.Library, "list_int_is_sorted_bool", (object)new object[] { 1, 2, 2 }));
        Assert.Equal("0", Shown(KubernetesListsLibrary.Library, "list_a_index_of_int", Numbers, 5));
        Assert.Equal("2", Shown(KubernetesListsLibrary.Library, "list_a_last_index_of_int", Numbers, 5));
        Assert.Equal("-1", Shown(KubernetesListsLibrary.Library, "list_a_last_index_of_int", Numbers, 9));
        Assert.Equal(4UL, Spent(KubernetesListsLibrary.Library, "list_a_index_of_int", Numbers, 9));
        Assert.Equal(new CelCost(0, 20), Estimate(KubernetesListsLibrary.Library, "list_string_max_string", Sized(CelType.ListOf(CelType.String), 0, 5, new CelSize(0, 30))).Cost);
    }

    [Fact]
    public void SetsAreComparedByTheirItems()
    {
        Assert.Equal("true", Shown(SetsLibrary.Library, "list_sets_contains_list", new object[] { 1, 2, 3 }, new object[] { 2.0 }));
        Assert.Equal("false", Shown(SetsLibrary.Library, "list_sets_contains_list", Array.Empty<object>(), new object[] { 1 }));
        Assert.Equal("true", Shown(SetsLibrary.Library, "list_sets_equivalent_list", new object[] { 1 }, new object[] { 1, 1UL }));
        Assert.Equal("false", Shown(SetsLibrary.Library, "list_sets_intersects_list", new object[] { 1 }, Array.Empty<object>()));
        Assert.Equal(7UL, Spent(SetsLibrary.Library, "list_sets_contains_list", new object[] { 1, 2, 3 }, new object[] { 1, 2 }));
        Assert.Equal(13UL, Spent(SetsLibrary.Library, "list_sets_equivalent_list", new object[] { 1, 2, 3 }, new object[] { 1, 2 }));
    }
}
