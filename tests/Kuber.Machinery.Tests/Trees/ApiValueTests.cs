using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Trees;

public sealed class ApiValueTests
{
    [Fact]
    public void EditsShareWhatDidNotChange()
    {
        var tree = ApiValueJson.Parse("""{"spec":{"a":1,"b":{"c":2}},"status":{"x":[1,2]}}""");
        var edited = tree.WithAt("new", "spec", "b", "d");
        Assert.Equal("""{"spec":{"a":1,"b":{"c":2,"d":"new"}},"status":{"x":[1,2]}}""", edited.ToString());
        Assert.True(tree["status"].IsSame(edited["status"]));
        Assert.Equal("""{"spec":{"a":1,"b":{"c":2}},"status":{"x":[1,2]}}""", tree.ToString());
        Assert.Equal("""{"spec":{"a":1}}""", tree.Without("status").WithoutAt("spec", "b").ToString());
        Assert.True(tree.IsSame(tree.Without("none")));
    }

    [Fact]
    public void EditsLists()
    {
        var list = ApiValueJson.Parse("[1,2,3]");
        Assert.Equal("[1,9,3]", list.WithItem(1, 9).ToString());
        Assert.Equal("[1,9,2,3]", list.WithInserted(1, 9).ToString());
        Assert.Equal("[1,3]", list.WithoutItem(1).ToString());
    }

    [Fact]
    public void ComparesDeeply()
    {
        Assert.Equal(ApiValueJson.Parse("""{"a":[1,{"b":null}],"c":"x"}"""), ApiValueJson.Parse("""{"c":"x","a":[1,{"b":null}]}"""));
        Assert.NotEqual(ApiValueJson.Parse("[1]"), ApiValueJson.Parse("[1.5]"));
        Assert.NotEqual(ApiValueJson.Parse("""{"a":1}"""), ApiValueJson.Parse("""{"b":1}"""));
        Assert.Equal(ApiValueJson.Parse("""{"a":1,"b":2}""").GetHashCode(), ApiValueJson.Parse("""{"b":2,"a":1}""").GetHashCode());
    }
}
