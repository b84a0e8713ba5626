using System.Text;
using Kuber.Machinery.Apply;

namespace Kuber.Machinery.Tests.Apply;

public sealed class FieldSetTests
{
    private static readonly FieldSet Left = Parse("""{"f:a":{},"f:m":{".":{},"f:x":{},"f:y":{}}}""");
    private static readonly FieldSet Right = Parse("""{"f:b":{},"f:m":{"f:y":{},"f:z":{}}}""");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"f:a":{}}""")]
    [InlineData("""{"f:a":{".":{},"f:b":{}}}""")]
    [InlineData("""{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:image":{}}}}}""")]
    [InlineData("""{"f:metadata":{"f:finalizers":{".":{},"v:\"example.com/f\"":{}}}}""")]
    public void Text_is_read_and_written_alike(string text) => Assert.Equal(text, Encoding.UTF8.GetString(FieldsV1.ToUtf8(Parse(text))));

    [Theory]
    [InlineData("""k:{"containerPort":80,"protocol":"TCP"}""", """k:{"containerPort":443,"protocol":"TCP"}""")]
    [InlineData("""k:{"containerPort":80,"protocol":"TCP"}""", """k:{"containerPort":80,"protocol":"UDP"}""")]
    [InlineData("""k:{"containerPort":80}""", """k:{"containerPort":800}""")]
    [InlineData("v:9", "v:10")]
    [InlineData("v:-10", "v:-9")]
    [InlineData("v:-9", "v:9")]
    [InlineData("i:2", "i:10")]
    [InlineData("""v:"10" """, """v:"9" """)]
    [InlineData("""v:"a\":10" """, """v:"a\":9" """)]
    [InlineData("f:a:10", "f:a:9")]
    [InlineData("f:z", "k:{}")]
    public void Elements_are_ordered_with_numbers_by_what_they_count(string first, string second)
    {
        Assert.True(PathElements.Compare(first, second) < 0);
        Assert.True(PathElements.Compare(second, first) > 0);
        Assert.Equal(0, PathElements.Compare(first, first));
    }

    [Fact]
    public void Text_is_written_in_order()
    {
        const string Ordered = """{"f:ports":{".":{},"k:{\"port\":80,\"protocol\":\"TCP\"}":{},"k:{\"port\":443,\"protocol\":\"TCP\"}":{}}}""";
        const string Other = """{"f:ports":{"k:{\"port\":443,\"protocol\":\"TCP\"}":{},"k:{\"port\":80,\"protocol\":\"TCP\"}":{},".":{}}}""";
        Assert.Equal(Ordered, Encoding.UTF8.GetString(FieldsV1.ToUtf8(Parse(Other))));
    }

    [Fact]
    public void Keys_are_brought_into_one_form() =>
        Assert.True(Parse("""{"k:{\"protocol\":\"TCP\", \"port\":80}":{}}""").SetEquals(Parse("""{"k:{\"port\":80,\"protocol\":\"TCP\"}":{}}""")));

    [Theory]
    [InlineData("""{"x:bad":{}}""")]
    [InlineData("""{"f":{}}""")]
    [InlineData("""{"i:x":{}}""")]
    [InlineData("""{"k:{":{}}""")]
    [InlineData("[]")]
    public void Other_text_is_refused(string text) => Assert.Throws<FormatException>(() => Parse(text));

    [Fact]
    public void Sets_are_united() => Same("""{"f:a":{},"f:b":{},"f:m":{".":{},"f:x":{},"f:y":{},"f:z":{}}}""", Left.Union(Right));

    [Fact]
    public void What_both_have_is_found() => Same("""{"f:m":{"f:y":{}}}""", Left.Intersection(Right));

    [Fact]
    public void What_the_other_has_goes() => Same("""{"f:a":{},"f:m":{".":{},"f:x":{}}}""", Left.Difference(Right));

    [Fact]
    public void A_recursive_difference_takes_what_stands_below() => Same("""{"f:a":{}}""", Left.RecursiveDifference(Parse("""{"f:m":{}}""")));

    [Fact]
    public void Set_algebra_holds()
    {
        Assert.True(Left.Union(Right).SetEquals(Right.Union(Left)));
        Assert.True(Left.Difference(Right).Union(Left.Intersection(Right)).SetEquals(Left));
        Assert.True(Left.Difference(Left).IsEmpty);
        Assert.True(Left.Difference(Right).Intersection(Right).IsEmpty);
    }

    [Fact]
    public void Paths_name_the_members() =>
        Assert.Equal(["f:a", "f:m", "f:m/f:x", "f:m/f:y"], Left.Paths().Select(p => string.Join('/', p)));

    [Fact]
    public void Paths_are_shown_as_in_messages() =>
        Assert.Equal(
            ".spec.containers[name=\"c\"].ports[containerPort=80,protocol=\"TCP\"].name",
            FieldPaths.Text(["f:spec", "f:containers", "k:{\"name\":\"c\"}", "f:ports", "k:{\"containerPort\":80,\"protocol\":\"TCP\"}", "f:name"]));

    private static FieldSet Parse(string text) => FieldsV1.Parse(Encoding.UTF8.GetBytes(text));

    private static void Same(string expected, FieldSet set) => Assert.Equal(expected, Encoding.UTF8.GetString(FieldsV1.ToUtf8(set)));
}
