using Kuber.ApiServer.OpenApi;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.OpenApi;

/// <summary>What version 2 makes of the schemas of custom resources.</summary>
public class SwaggerDocumentTests
{
    private const string Kinds = """[{"group":"example.com","kind":"Widget","version":"v1"}]""";

    [Theory]
    [InlineData("a field that keeps what it does not know is published without its insides",
        """{"type":"object","description":"d","x-kubernetes-preserve-unknown-fields":true,"properties":{"a":{"type":"string"}}}""",
        """{"description":"d","x-kubernetes-preserve-unknown-fields":true}""")]
    [InlineData("so is a list of them", """{"type":"array","x-kubernetes-preserve-unknown-fields":true,"items":{"type":"string"}}""", """{"x-kubernetes-preserve-unknown-fields":true}""")]
    [InlineData("a whole object that does is any object",
        """{"type":"object","description":"d","x-kubernetes-preserve-unknown-fields":true,"properties":{"kind":{"type":"string"}},"x-kubernetes-group-version-kind":""" + Kinds + "}",
        """{"type":"object","x-kubernetes-group-version-kind":""" + Kinds + "}")]
    [InlineData("what may be null is not required",
        """{"type":"object","required":["a","b"],"properties":{"a":{"type":"string","nullable":true},"b":{"type":"string"}}}""",
        """{"type":"object","required":["b"],"properties":{"a":{},"b":{"type":"string"}}}""")]
    [InlineData("nor is a list of required names left empty",
        """{"type":"object","required":["a"],"properties":{"a":{"type":"string","nullable":true}}}""",
        """{"type":"object","properties":{"a":{}}}""")]
    [InlineData("alternatives are left out",
        """{"type":"object","allOf":[{"required":["a"]}],"anyOf":[{"required":["b"]}],"properties":{"a":{"type":"string"}}}""",
        """{"type":"object","properties":{"a":{"type":"string"}}}""")]
    [InlineData("numbers or texts of custom resources have no type",
        """{"x-kubernetes-int-or-string":true,"oneOf":[{"type":"integer"},{"type":"string"}]}""",
        """{"x-kubernetes-int-or-string":true}""")]
    public void Version_2_says_what_its_readers_can_bear(string rule, string schema, string expected) =>
        Assert.True(ApiValueJson.Parse(expected) == SwaggerDocument.Schema(ApiValueJson.Parse(schema)), rule + ": " + SwaggerDocument.Schema(ApiValueJson.Parse(schema)));
}
