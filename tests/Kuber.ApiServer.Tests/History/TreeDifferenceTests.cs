using Kuber.ApiServer.History;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.History;

/// <summary>What differs between two objects.</summary>
public sealed class TreeDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1,"b":{"c":"x"}}""", """{"a":2,"b":{"d":"y"}}""", "a:1>2;b.c:x>;b.d:>y")]
    [InlineData("""{"l":[{"n":1},{"n":2}]}""", """{"l":[{"n":1},{"n":3}]}""", "l[1].n:2>3")]
    [InlineData("""{}""", """{"m":{"a":"1"}}""", "m.a:>1")]
    [InlineData("""{"m":{"a":"1"}}""", """{}""", "m.a:1>")]
    [InlineData("""{"l":[1]}""", """{"l":[1,2]}""", "l:[1]>[1,2]")]
    [InlineData("""{"metadata":{"resourceVersion":"1","generation":1,"managedFields":[]}}""", """{"metadata":{"resourceVersion":"2","generation":2,"managedFields":[1]}}""", "")]
    [InlineData("""{"metadata":{"labels":{"a.b/c":"1"}}}""", """{"metadata":{"labels":{"a.b/c":"2"}}}""", "metadata.labels[a.b/c]:1>2")]
    public void Places_are_named_with_their_values(string from, string to, string expected) =>
        Assert.Equal(expected, string.Join(';', TreeDifference.Between(ApiValueJson.Parse(from), ApiValueJson.Parse(to)).Select(d => $"{d.Path}:{Show(d.From)}>{Show(d.To)}")));

    [Fact]
    public void A_long_list_is_cut()
    {
        var from = ApiValueJson.Parse("{" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"f{i}\":1")) + "}");
        Assert.Equal(50, TreeDifference.Between(from, ApiValue.EmptyMap).Count);
    }

    private static string Show(ApiValue value) => value.IsNull ? "" : value.Text ?? value.ToString();
}
