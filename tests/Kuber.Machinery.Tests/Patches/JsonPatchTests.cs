using System.Text;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Patches;

public sealed class JsonPatchTests
{
    [Theory]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"/b","value":2}]""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":[1,3]}""", """[{"op":"add","path":"/a/1","value":2}]""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/-","value":2}]""", """{"a":[1,2]}""")]
    [InlineData("""{"a":1,"b":2}""", """[{"op":"remove","path":"/b"}]""", """{"a":1}""")]
    [InlineData("""{"a":[1,2,3]}""", """[{"op":"remove","path":"/a/1"}]""", """{"a":[1,3]}""")]
    [InlineData("""{"a":{"b":1}}""", """[{"op":"replace","path":"/a/b","value":[]}]""", """{"a":{"b":[]}}""")]
    [InlineData("""{"a":{"b":1},"c":{}}""", """[{"op":"move","from":"/a/b","path":"/c/d"}]""", """{"a":{},"c":{"d":1}}""")]
    [InlineData("""{"a":{"b":1}}""", """[{"op":"copy","from":"/a","path":"/c"}]""", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("""{"a":"x"}""", """[{"op":"test","path":"/a","value":"x"}]""", """{"a":"x"}""")]
    [InlineData("""{"a/b":1,"m~n":2}""", """[{"op":"remove","path":"/a~1b"},{"op":"replace","path":"/m~0n","value":3}]""", """{"m~n":3}""")]
    [InlineData("""{"a":1}""", "[]", """{"a":1}""")]
    public void Operations_follow_RFC_6902(string document, string patch, string expected) => Assert.Equal(Tree(expected), Apply(document, patch));

    [Theory]
    [InlineData("""{"a":{}}""", """[{"op":"replace","path":"/a/new","value":1}]""", """{"a":{"new":1}}""")]
    [InlineData("""{"a":[1,2]}""", """[{"op":"remove","path":"/a/-1"}]""", """{"a":[1]}""")]
    [InlineData("""{"a":[1,2]}""", """[{"op":"add","path":"/a/-1","value":3}]""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"/b"}]""", """{"a":1,"b":null}""")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"x/b","value":2}]""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":1}""", """[{"op":"test","path":"/none","value":null}]""", """{"a":1}""")]
    public void Upstream_is_more_lenient(string document, string patch, string expected) => Assert.Equal(Tree(expected), Apply(document, patch));

    [Theory]
    [InlineData("""{"op":"remove","path":"/b"}""", "error in remove for path: '/b': Unable to remove nonexistent key: b: missing value")]
    [InlineData("""{"op":"add","path":"/b/c","value":1}""", "add operation does not apply: doc is missing path: \"/b/c\": missing value")]
    [InlineData("""{"op":"replace","path":"/b/c","value":1}""", "replace operation does not apply: doc is missing path: /b/c: missing value")]
    [InlineData("""{"op":"move","from":"/b","path":"/c"}""", "error in move for path: 'b': Unable to remove nonexistent key: b: missing value")]
    [InlineData("""{"op":"move","from":"/a","path":"/c/d"}""", "move operation does not apply: doc is missing destination path: /c/d: missing value")]
    [InlineData("""{"op":"copy","from":"/b/c","path":"/d"}""", "copy operation does not apply: doc is missing from path: /b/c: missing value")]
    [InlineData("""{"op":"add","path":"/l/x","value":1}""", "error in add for path: '/l/x': value was not a proper array index: 'x': strconv.Atoi: parsing \"x\": invalid syntax")]
    [InlineData("""{"op":"add","path":"/l/7","value":1}""", "error in add for path: '/l/7': Unable to access invalid index: 7: invalid index referenced")]
    public void What_cannot_be_done_is_told_to_who_asks_for_it(string operation, string why)
    {
        var patch = JsonPatch.Parse(Encoding.UTF8.GetBytes($"[{operation}]"));
        var failure = Assert.Throws<JsonPatchException>(() => patch.Run(Tree("""{"a":1,"l":[1]}""")));
        Assert.Equal((why, false), (failure.Message, failure.IsTest));
    }

    [Fact]
    public void A_test_that_fails_is_told_from_what_cannot_be_done() =>
        Assert.True(Assert.Throws<JsonPatchException>(() => JsonPatch.Parse("""[{"op":"test","path":"/a","value":2}]"""u8.ToArray()).Run(Tree("""{"a":1}"""))).IsTest);

    [Theory]
    [InlineData("""{"a":1}""", """[{"op":"remove","path":"/b"}]""")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"/b/c","value":1}]""")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"/a/c","value":1}]""")]
    [InlineData("""{"a":1}""", """[{"op":"test","path":"/a","value":2}]""")]
    [InlineData("""{"a":1}""", """[{"op":"frobnicate","path":"/a"}]""")]
    [InlineData("""{"a":1}""", """[{"op":"add","value":1}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/2","value":1}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"remove","path":"/a/-"}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"replace","path":"/a/x","value":1}]""")]
    public void What_cannot_be_done_is_unprocessable(string document, string patch)
    {
        var failure = Assert.Throws<StatusException>(() => Apply(document, patch));
        Assert.Equal(422, failure.Code);
        Assert.Equal("the server rejected our request due to an error in our request", failure.Message);
    }

    [Theory]
    [InlineData("not json", "error decoding patch: invalid character 'o' in literal null (expecting 'u')")]
    [InlineData("", "error decoding patch: unexpected end of JSON input")]
    [InlineData("{}", "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp")]
    public void A_body_that_is_no_list_is_a_bad_request(string patch, string message)
    {
        var failure = Assert.Throws<StatusException>(() => Apply("{}", patch));
        Assert.Equal(400, failure.Code);
        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public void A_patch_has_a_limit_of_operations()
    {
        var patch = "[" + string.Join(',', Enumerable.Repeat("{}", JsonPatch.MaxOperations + 1)) + "]";
        Assert.Equal(413, Assert.Throws<StatusException>(() => Apply("{}", patch)).Code);
    }

    private static ApiValue Apply(string document, string patch) => JsonPatch.Parse(Encoding.UTF8.GetBytes(patch)).Apply(Tree(document));

    private static ApiValue Tree(string json) => ApiValueJson.Parse(json);
}
