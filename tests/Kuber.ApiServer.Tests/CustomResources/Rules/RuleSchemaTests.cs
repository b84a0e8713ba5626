using Kuber.ApiServer.CustomResources.Rules;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Tests.CustomResources.Rules;

public class RuleSchemaTests
{
    private const long Request = 3 * 1024 * 1024;

    [Theory]
    [InlineData("""{"type":"integer"}""", "int")]
    [InlineData("""{"type":"number"}""", "double")]
    [InlineData("""{"type":"boolean"}""", "bool")]
    [InlineData("""{"type":"string"}""", "string")]
    [InlineData("""{"type":"string","format":"byte"}""", "bytes")]
    [InlineData("""{"type":"string","format":"date"}""", "google.protobuf.Timestamp")]
    [InlineData("""{"type":"string","format":"date-time"}""", "google.protobuf.Timestamp")]
    [InlineData("""{"type":"string","format":"duration"}""", "google.protobuf.Duration")]
    [InlineData("""{"type":"string","format":"uuid"}""", "string")]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", "dyn")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "list(int)")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}""", "map(string, list(string))")]
    [InlineData("""{"x-kubernetes-preserve-unknown-fields":true}""", null)]
    [InlineData("""{"type":"array","items":{"x-kubernetes-preserve-unknown-fields":true}}""", null)]
    public void Values_have_the_types_of_the_language(string schema, string? type) => Assert.Equal(type, Of(schema).Type?.ToString());

    [Fact]
    public void Objects_have_the_fields_that_rules_can_name()
    {
        var type = Assert.IsType<CelObjectType>(Of("""{"type":"object","properties":{"a-b":{"type":"string"},"namespace":{"type":"integer"},"1":{"type":"string"},"any":{"x-kubernetes-preserve-unknown-fields":true}}}""").Type, exactMatch: false);

        Assert.Equal(CelType.String, type.Field("a__dash__b"));
        Assert.Equal(CelType.Int, type.Field("__namespace__"));
        Assert.Equal(CelType.Int, type.Field("namespace"));
        Assert.Null(type.Field("a-b"));
        Assert.Null(type.Field("1"));
        Assert.Null(type.Field("any"));
        Assert.Null(type.Field("metadata"));
    }

    [Theory]
    [InlineData("""{"type":"object"}""", true)]
    [InlineData("""{"type":"object","properties":{"metadata":{"type":"object"}}}""", true)]
    [InlineData("""{"type":"object","x-kubernetes-embedded-resource":true,"x-kubernetes-preserve-unknown-fields":true}""", false)]
    public void Whole_resources_have_kind_version_and_name(string schema, bool isRoot)
    {
        var outer = isRoot ? RuleSchema.Of(Definitions.Schema(schema).OpenAPIV3Schema!, isResource: true) : Of("""{"type":"object","properties":{"r":""" + schema + "}}").Properties["r"];
        var type = Assert.IsType<CelObjectType>(outer.Type, exactMatch: false);

        Assert.Equal(CelType.String, type.Field("kind"));
        Assert.Equal(CelType.String, type.Field("apiVersion"));
        var metadata = Assert.IsType<CelObjectType>(type.Field("metadata"), exactMatch: false);
        Assert.Equal(CelType.String, metadata.Field("name"));
        Assert.Equal(CelType.String, metadata.Field("generateName"));
        Assert.Null(metadata.Field("labels"));
    }

    [Theory]
    [InlineData("""{"type":"string"}""", Request - 2)]
    [InlineData("""{"type":"string","maxLength":5}""", 20)]
    [InlineData("""{"type":"string","enum":["a","bcd"]}""", 3)]
    [InlineData("""{"type":"string","format":"byte","maxLength":5}""", 5)]
    [InlineData("""{"type":"string","format":"date"}""", 12)]
    [InlineData("""{"type":"string","format":"date-time"}""", 32)]
    [InlineData("""{"type":"string","format":"duration"}""", 32)]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", Request - 2)]
    [InlineData("""{"x-kubernetes-int-or-string":true,"maxLength":2}""", 8)]
    [InlineData("""{"type":"array","items":{"type":"integer"},"maxItems":7}""", 7)]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", (Request - 2) / 2)]
    [InlineData("""{"type":"array","items":{"type":"boolean"}}""", (Request - 2) / 5)]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", (Request - 2) / 8)]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"},"maxProperties":3}""", 3)]
    [InlineData("""{"type":"integer"}""", 0)]
    public void Values_are_as_large_as_the_schema_or_a_request_lets_them_be(string schema, long size) => Assert.Equal(size, Of(schema).MaxSize);

    [Fact]
    public void Required_fields_without_defaults_make_an_object_larger()
    {
        var schema = Of("""{"type":"object","required":["ab","c"],"properties":{"ab":{"type":"string"},"c":{"type":"integer","default":1},"d":{"type":"string"}}}""");

        Assert.Equal(2 + 2 + 2 + 4, schema.MinBytes);
        Assert.Equal((ulong)(Request / 11), schema.MostInRequest);
    }

    [Fact]
    public void Sizes_are_found_by_path()
    {
        var schema = Of("""{"type":"object","properties":{"l":{"type":"array","maxItems":4,"items":{"type":"string","maxLength":3}},"m":{"type":"object","maxProperties":2,"additionalProperties":{"type":"string","maxLength":1}}}}""");

        Assert.Equal(new CelSize(0, 4), schema.SizeAt(["self", "l"]));
        Assert.Equal(new CelSize(0, 12), schema.SizeAt(["oldSelf", "l", "@items"]));
        Assert.Equal(new CelSize(0, 4), schema.SizeAt(["self", "m", "@values"]));
        Assert.Equal(new CelSize(0, 0), schema.SizeAt(["self", "m", "@keys"]));
        Assert.Equal(new CelSize(0, 0), schema.SizeAt(["self"]));
        Assert.Null(schema.SizeAt(["self", "l", "@keys"]));
        Assert.Null(schema.SizeAt(["self", "nope"]));
    }

    private static RuleSchema Of(string schema) => RuleSchema.Of(Definitions.Schema(schema).OpenAPIV3Schema!, isResource: false);
}
