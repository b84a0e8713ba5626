using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps")]
public sealed partial record JSONSchemaProps
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "$schema", GoType = "v1.JSONSchemaURL")]
    public string Schema { get; init; } = "";

    [Field(3, "$ref")]
    public string? Ref { get; init; }

    [Field(4, "description")]
    public string Description { get; init; } = "";

    [Field(5, "type")]
    public string Type { get; init; } = "";

    [Field(6, "format")]
    public string Format { get; init; } = "";

    [Field(7, "title")]
    public string Title { get; init; } = "";

    [Field(8, "default")]
    public RawJson? Default { get; init; }

    [Field(9, "maximum")]
    public double? Maximum { get; init; }

    [Field(10, "exclusiveMaximum")]
    public bool ExclusiveMaximum { get; init; }

    [Field(11, "minimum")]
    public double? Minimum { get; init; }

    [Field(12, "exclusiveMinimum")]
    public bool ExclusiveMinimum { get; init; }

    [Field(13, "maxLength")]
    public long? MaxLength { get; init; }

    [Field(14, "minLength")]
    public long? MinLength { get; init; }

    [Field(15, "pattern")]
    public string Pattern { get; init; } = "";

    [Field(16, "maxItems")]
    public long? MaxItems { get; init; }

    [Field(17, "minItems")]
    public long? MinItems { get; init; }

    [Field(18, "uniqueItems")]
    public bool UniqueItems { get; init; }

    [Field(19, "multipleOf")]
    public double? MultipleOf { get; init; }

    [Field(20, "enum")]
    [ListType("atomic")]
    public ApiList<RawJson> Enum { get; init; }

    [Field(21, "maxProperties")]
    public long? MaxProperties { get; init; }

    [Field(22, "minProperties")]
    public long? MinProperties { get; init; }

    [Field(23, "required")]
    [ListType("atomic")]
    public ApiList<string> Required { get; init; }

    [Field(24, "items")]
    public JSONSchemaPropsOrArray? Items { get; init; }

    [Field(25, "allOf")]
    [ListType("atomic")]
    public ApiList<JSONSchemaProps> AllOf { get; init; }

    [Field(26, "oneOf")]
    [ListType("atomic")]
    public ApiList<JSONSchemaProps> OneOf { get; init; }

    [Field(27, "anyOf")]
    [ListType("atomic")]
    public ApiList<JSONSchemaProps> AnyOf { get; init; }

    [Field(28, "not")]
    public JSONSchemaProps? Not { get; init; }

    [Field(29, "properties")]
    public ApiMap<JSONSchemaProps> Properties { get; init; }

    [Field(30, "additionalProperties")]
    public JSONSchemaPropsOrBool? AdditionalProperties { get; init; }

    [Field(31, "patternProperties")]
    public ApiMap<JSONSchemaProps> PatternProperties { get; init; }

    [Field(32, "dependencies", GoType = "v1.JSONSchemaDependencies")]
    public ApiMap<JSONSchemaPropsOrStringArray> Dependencies { get; init; }

    [Field(33, "additionalItems")]
    public JSONSchemaPropsOrBool? AdditionalItems { get; init; }

    [Field(34, "definitions", GoType = "v1.JSONSchemaDefinitions")]
    public ApiMap<JSONSchemaProps> Definitions { get; init; }

    [Field(35, "externalDocs")]
    public ExternalDocumentation? ExternalDocs { get; init; }

    [Field(36, "example")]
    public RawJson? Example { get; init; }

    [Field(37, "nullable")]
    public bool Nullable { get; init; }

    [Field(38, "x-kubernetes-preserve-unknown-fields")]
    public bool? XKubernetesPreserveUnknownFields { get; init; }

    [Field(39, "x-kubernetes-embedded-resource")]
    public bool XKubernetesEmbeddedResource { get; init; }

    [Field(40, "x-kubernetes-int-or-string")]
    public bool XKubernetesIntOrString { get; init; }

    [Field(41, "x-kubernetes-list-map-keys")]
    [ListType("atomic")]
    public ApiList<string> XKubernetesListMapKeys { get; init; }

    [Field(42, "x-kubernetes-list-type")]
    public string? XKubernetesListType { get; init; }

    [Field(43, "x-kubernetes-map-type")]
    public string? XKubernetesMapType { get; init; }

    [Field(44, "x-kubernetes-validations", GoType = "v1.ValidationRules")]
    [ListType("map", "rule")]
    [PatchStrategy("merge", MergeKey = "rule")]
    public ApiList<ValidationRule> XKubernetesValidations { get; init; }
}
