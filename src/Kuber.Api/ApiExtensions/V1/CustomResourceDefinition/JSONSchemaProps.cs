using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A schema in the manner of JSON Schema and OpenAPI.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps")]
public sealed partial record JSONSchemaProps
{
    /// <summary>The id of the schema; not allowed here.</summary>
    [Field(1, "id")]
    public string Id { get; init; } = "";

    /// <summary>The dialect of the schema.</summary>
    [Field(2, "$schema", GoType = "v1.JSONSchemaURL")]
    public string Schema { get; init; } = "";

    /// <summary>A reference to another schema; not allowed here.</summary>
    [Field(3, "$ref")]
    public string? Ref { get; init; }

    /// <summary>What the value is for; kubectl explain shows it.</summary>
    [Field(4, "description")]
    public string Description { get; init; } = "";

    /// <summary>The type: object, array, string, integer, number or boolean.</summary>
    [Field(5, "type")]
    public string Type { get; init; } = "";

    /// <summary>The format, such as date-time, int32, byte or ipv4; unknown ones are not checked.</summary>
    [Field(6, "format")]
    public string Format { get; init; } = "";

    /// <summary>A title.</summary>
    [Field(7, "title")]
    public string Title { get; init; } = "";

    /// <summary>The value that is filled in when none is given.</summary>
    [Field(8, "default")]
    public RawJson? Default { get; init; }

    /// <summary>The largest number.</summary>
    [Field(9, "maximum")]
    public double? Maximum { get; init; }

    /// <summary>The maximum itself is too large.</summary>
    [Field(10, "exclusiveMaximum")]
    public bool ExclusiveMaximum { get; init; }

    /// <summary>The smallest number.</summary>
    [Field(11, "minimum")]
    public double? Minimum { get; init; }

    /// <summary>The minimum itself is too small.</summary>
    [Field(12, "exclusiveMinimum")]
    public bool ExclusiveMinimum { get; init; }

    /// <summary>The most characters of a text.</summary>
    [Field(13, "maxLength")]
    public long? MaxLength { get; init; }

    /// <summary>The fewest characters of a text.</summary>
    [Field(14, "minLength")]
    public long? MinLength { get; init; }

    /// <summary>A regular expression that a text must match somewhere.</summary>
    [Field(15, "pattern")]
    public string Pattern { get; init; } = "";

    /// <summary>The most items of a list.</summary>
    [Field(16, "maxItems")]
    public long? MaxItems { get; init; }

    /// <summary>The fewest items of a list.</summary>
    [Field(17, "minItems")]
    public long? MinItems { get; init; }

    /// <summary>Not allowed to be true; use list type set.</summary>
    [Field(18, "uniqueItems")]
    public bool UniqueItems { get; init; }

    /// <summary>The number must be a multiple of this.</summary>
    [Field(19, "multipleOf")]
    public double? MultipleOf { get; init; }

    /// <summary>The allowed values.</summary>
    [Field(20, "enum")]
    [ListType("atomic")]
    public ApiList<RawJson> Enum { get; init; }

    /// <summary>The most entries of an object.</summary>
    [Field(21, "maxProperties")]
    public long? MaxProperties { get; init; }

    /// <summary>The fewest entries of an object.</summary>
    [Field(22, "minProperties")]
    public long? MinProperties { get; init; }

    /// <summary>Properties that must be there.</summary>
    [Field(23, "required")]
    [ListType("atomic")]
    public ApiList<string> Required { get; init; }

    /// <summary>The schema of the items of a list.</summary>
    [Field(24, "items")]
    public JSONSchemaPropsOrArray? Items { get; init; }

    /// <summary>All of these schemas must hold.</summary>
    [Field(25, "allOf")]
    [ListType("atomic")]
    public ApiList<JSONSchemaProps> AllOf { get; init; }

    /// <summary>Exactly one of these schemas must hold.</summary>
    [Field(26, "oneOf")]
    [ListType("atomic")]
    public ApiList<JSONSchemaProps> OneOf { get; init; }

    /// <summary>At least one of these schemas must hold.</summary>
    [Field(27, "anyOf")]
    [ListType("atomic")]
    public ApiList<JSONSchemaProps> AnyOf { get; init; }

    /// <summary>This schema must not hold.</summary>
    [Field(28, "not")]
    public JSONSchemaProps? Not { get; init; }

    /// <summary>The schemas of the properties, by name.</summary>
    [Field(29, "properties")]
    public ApiMap<JSONSchemaProps> Properties { get; init; }

    /// <summary>The schema of all other properties, for maps; not together with properties.</summary>
    [Field(30, "additionalProperties")]
    public JSONSchemaPropsOrBool? AdditionalProperties { get; init; }

    /// <summary>Not allowed here.</summary>
    [Field(31, "patternProperties")]
    public ApiMap<JSONSchemaProps> PatternProperties { get; init; }

    /// <summary>Not allowed here.</summary>
    [Field(32, "dependencies", GoType = "v1.JSONSchemaDependencies")]
    public ApiMap<JSONSchemaPropsOrStringArray> Dependencies { get; init; }

    /// <summary>Not allowed here.</summary>
    [Field(33, "additionalItems")]
    public JSONSchemaPropsOrBool? AdditionalItems { get; init; }

    /// <summary>Not allowed here.</summary>
    [Field(34, "definitions", GoType = "v1.JSONSchemaDefinitions")]
    public ApiMap<JSONSchemaProps> Definitions { get; init; }

    /// <summary>Where more can be read.</summary>
    [Field(35, "externalDocs")]
    public ExternalDocumentation? ExternalDocs { get; init; }

    /// <summary>An example of the value.</summary>
    [Field(36, "example")]
    public RawJson? Example { get; init; }

    /// <summary>Allows null.</summary>
    [Field(37, "nullable")]
    public bool Nullable { get; init; }

    /// <summary>Keeps fields that the schema does not have; from here on down.</summary>
    [Field(38, "x-kubernetes-preserve-unknown-fields")]
    public bool? XKubernetesPreserveUnknownFields { get; init; }

    /// <summary>The object is a whole resource, with apiVersion, kind and metadata.</summary>
    [Field(39, "x-kubernetes-embedded-resource")]
    public bool XKubernetesEmbeddedResource { get; init; }

    /// <summary>Allows a whole number or a text.</summary>
    [Field(40, "x-kubernetes-int-or-string")]
    public bool XKubernetesIntOrString { get; init; }

    /// <summary>The properties that identify an item of a list of type map.</summary>
    [Field(41, "x-kubernetes-list-map-keys")]
    [ListType("atomic")]
    public ApiList<string> XKubernetesListMapKeys { get; init; }

    /// <summary>How lists are merged: atomic as one, set by value, map by keys; atomic by default.</summary>
    [Field(42, "x-kubernetes-list-type")]
    public string? XKubernetesListType { get; init; }

    /// <summary>How objects are merged: granular by entry, atomic as one; granular by default.</summary>
    [Field(43, "x-kubernetes-map-type")]
    public string? XKubernetesMapType { get; init; }

    /// <summary>Rules in CEL that the value must obey.</summary>
    [Field(44, "x-kubernetes-validations", GoType = "v1.ValidationRules")]
    [ListType("map", "rule")]
    [PatchStrategy("merge", MergeKey = "rule")]
    public ApiList<ValidationRule> XKubernetesValidations { get; init; }
}
