using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Patches;

public sealed class MergePatchTests
{
    /// <summary>The examples of RFC 7386, appendix A.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"a":1,"e":null}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Maps_are_merged(string document, string patch, string expected) =>
        Assert.Equal(ApiValueJson.Parse(expected), MergePatch.Apply(ApiValueJson.Parse(document), ApiValueJson.Parse(patch)));

    [Fact]
    public void What_a_patch_does_not_touch_is_shared()
    {
        var document = ApiValueJson.Parse("""{"big":{"x":[1,2,3]},"a":1}""");
        Assert.True(MergePatch.Apply(document, ApiValueJson.Parse("""{"a":2}"""))["big"].IsSame(document["big"]));
    }
}
