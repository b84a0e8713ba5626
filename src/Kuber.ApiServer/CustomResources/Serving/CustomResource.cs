using System.Text.Json;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.CustomResources.Rules;
using Kuber.ApiServer.CustomResources.Schemas;
using Kuber.ApiServer.OpenApi;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.Subresources;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>A custom resource in one version, as its definition has it. Its objects are <see cref="DynamicObject"/>s.</summary>
internal sealed class CustomResource : ServedResource
{
    private static readonly DynamicObject Nothing = new(new(), ObjectMeta.Empty, ApiValue.EmptyMap);

    private readonly GroupVersionKind storedKind;
    private readonly SchemaNode? storedNode;
    private readonly bool convertsByWebhook;
    private readonly JSONSchemaProps? schema;
    private readonly Dictionary<string, Func<IApiObject, string>> fields;
    private readonly CustomScale? scale;
    private readonly Lazy<RuleNode?> rules;

    /// <summary>Makes the resource of a version.</summary>
    public CustomResource(CustomResourceDefinitionSpec spec, CustomResourceDefinitionVersion version, GroupVersionKind storedKind, JSONSchemaProps? storedSchema)
    {
        storedNode = storedSchema is null ? null : SchemaNode.Of(storedSchema);
        (this.storedKind, Group, Version, Kind) = (storedKind, spec.Group, version.Name, storedKind.Kind);
        convertsByWebhook = spec.Conversion?.Strategy == "Webhook";
        schema = version.Schema?.OpenAPIV3Schema;
        rules = new(() => schema is null ? null : RuleNode.Of(schema));
        Node = schema is null ? null : SchemaNode.Of(schema);
        Schema = SchemaCompiler.Resource(OpenApiNames.Of(spec.Group, version.Name, Kind), GroupVersionKind!, schema);
        HasStatus = version.Subresources?.Status is not null;
        scale = version.Subresources?.Scale is { } paths ? new(paths, this, spec) : null;
        Columns = CustomColumns.Of(version.AdditionalPrinterColumns);
        fields = CustomFields.Of(version.SelectableFields, this, spec.Scope == "Namespaced");
        Empty = Nothing with { GroupVersionKind = GroupVersionKind! };
    }

    /// <summary>The schema for pruning and defaulting; null where the definition has none.</summary>
    public SchemaNode? Node { get; }

    /// <summary>Whether the status is a subresource.</summary>
    public bool HasStatus { get; }

    /// <inheritdoc/>
    public override bool IsCustom => true;

    /// <inheritdoc/>
    public override bool HasProtobuf => false;

    /// <inheritdoc/>
    public override bool ItemsCarryKind => true;

    /// <inheritdoc/>
    public override bool TakesStrategicPatches => false;

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override MessageSchema Schema { get; }

    /// <inheritdoc/>
    public override int JsonPrefixLength => 0;

    /// <inheritdoc/>
    public override IApiObject Empty { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<ServedColumn> Columns { get; }

    /// <inheritdoc/>
    public override SubresourceHandler? Handler(string subresource) => subresource == "scale" ? scale : null;

    /// <inheritdoc/>
    public override ApiValue? OpenApi(SchemaSet schemas) => CustomOpenApi.Of(schema, GroupVersionKind, schemas);

    /// <inheritdoc/>
    public override byte[] EncodeJson(IApiObject value) => ((DynamicObject)value).ToJson();

    /// <inheritdoc/>
    public override ApiValue Tree(IApiObject value) => ((DynamicObject)value).ToTree();

    /// <inheritdoc/>
    public override byte[] EncodeProtobuf(IApiObject value) => throw new NotSupportedException("custom resources have no protobuf form");

    /// <inheritdoc/>
    public override IApiObject DecodeProtobuf(ReadOnlySpan<byte> message) => throw new NotSupportedException("custom resources have no protobuf form");

    /// <inheritdoc/>
    public override IApiObject DecodeJson(ReadOnlySpan<byte> json, JsonDecodeIssues? issues) => CustomObjects.Decode(json, this, issues);

    /// <summary>The object of a tree; unknown fields are dropped.</summary>
    public DynamicObject FromTree(ApiValue tree) => CustomObjects.Decode(tree, this, null);

    /// <inheritdoc/>
    public override byte[] EncodeStored(IApiObject value) => ((DynamicObject)value).ToJson();

    /// <inheritdoc/>
    public override IApiObject DecodeStored(ReadOnlyMemory<byte> value) => Known(CustomObjects.DecodeStored(value.Span) with { GroupVersionKind = GroupVersionKind });

    /// <inheritdoc/>
    public override IApiObject ToStorage(IApiObject value)
    {
        var made = (DynamicObject)value;
        if (made.GroupVersionKind.Version == storedKind.Version)
        {
            return made;
        }

        // The cache takes it over as it is: it has to be what a reader of the store would make of it.
        var converted = Converted(made, storedKind);
        return storedNode is null ? converted : converted with { Content = TreeDefaults.Apply(TreePruning.Prune(converted.Content, storedNode, null), storedNode) };
    }

    /// <inheritdoc/>
    public override IApiObject FromStorage(IApiObject value)
    {
        var stored = (DynamicObject)value;
        return stored.GroupVersionKind.Version == Version ? stored : Known(Converted(stored, GroupVersionKind));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.DnsSubdomain(name, prefix);

    /// <inheritdoc/>
    public override IApiObject Default(IApiObject value) => Defaulted((DynamicObject)value);

    /// <inheritdoc/>
    public override IApiObject PrepareForCreate(IApiObject value, StrategyContext context)
    {
        var made = (DynamicObject)value;
        return made with { Metadata = made.Metadata with { Generation = 1 }, Content = HasStatus ? made.Content.Without("status") : made.Content };
    }

    /// <inheritdoc/>
    public override IApiObject PrepareForUpdate(IApiObject value, IApiObject old, StrategyContext context)
    {
        var (made, was) = ((DynamicObject)value, (DynamicObject)old);
        var content = HasStatus ? was.Content.Has("status") ? made.Content.With("status", was["status"]) : made.Content.Without("status") : made.Content;
        var changed = HasStatus ? !content.Without("status").Equals(was.Content.Without("status")) : !content.Equals(was.Content);
        return made with { Content = content, Metadata = made.Metadata with { Generation = changed ? was.Metadata.Generation + 1 : was.Metadata.Generation } };
    }

    /// <inheritdoc/>
    public override IApiObject PrepareForStatusUpdate(IApiObject value, IApiObject old, StrategyContext context)
    {
        var (made, was) = ((DynamicObject)value, (DynamicObject)old);
        return was with
        {
            Content = made.Content.Has("status") ? was.Content.With("status", made["status"]) : was.Content.Without("status"),
            Metadata = was.Metadata with { ManagedFields = made.Metadata.ManagedFields },
        };
    }

    /// <inheritdoc/>
    public override void Validate(IApiObject value, FieldErrors errors)
    {
        var made = (DynamicObject)value;
        if (schema is not null)
        {
            using var json = Json(made);
            CustomObjectValidation.Check(json.RootElement, schema, true, FieldPath.None, errors);
        }

        scale?.Validate(made, errors);
        CheckRules(made, null, errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(IApiObject value, IApiObject old, FieldErrors errors)
    {
        var made = (DynamicObject)value;
        if (schema is not null)
        {
            using var json = Json(made);
            using var before = Json((DynamicObject)old);
            CustomObjectValidation.CheckChange(json.RootElement, before.RootElement, schema, true, FieldPath.None, errors);
        }

        scale?.Validate(made, errors);
        CheckRules(made, (DynamicObject)old, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(IApiObject value, IApiObject old, FieldErrors errors)
    {
        var made = (DynamicObject)value;
        if (schema is not null && schema.Properties.TryGetValue("status", out var status) && made.Content.Has("status"))
        {
            using var json = Json(made["status"]);
            using var before = ((DynamicObject)old).Content.Has("status") ? Json(((DynamicObject)old)["status"]) : null;
            CustomObjectValidation.CheckChange(json.RootElement, before?.RootElement, status, false, FieldPath.Of("status"), errors);
        }

        scale?.Validate(made, errors);
        CheckRules(made, (DynamicObject)old, errors);
    }

    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.AnyFinalizer;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(IApiObject value) => FinalizerWarnings(value.Metadata, ObjectMeta.Empty);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(IApiObject value, IApiObject old) => FinalizerWarnings(value.Metadata, old.Metadata);

    /// <inheritdoc/>
    public override IApiObject Canonicalize(IApiObject value) => value;

    /// <inheritdoc/>
    public override Func<IApiObject, string>? SelectableField(string path) => fields.GetValueOrDefault(path);

    /// <summary>An object without what the schema does not know, and with what it has by default.</summary>
    private DynamicObject Known(DynamicObject value) =>
        Node is null ? value : Defaulted(value with { Content = TreePruning.Prune(value.Content, Node, null) });

    private DynamicObject Defaulted(DynamicObject value)
    {
        if (Node is null)
        {
            return value;
        }

        var content = TreeDefaults.Apply(value.Content, Node);
        return content.IsSame(value.Content) ? value : value with { Content = content };
    }

    private DynamicObject Converted(DynamicObject value, GroupVersionKind to)
    {
        if (value.GroupVersionKind.Version == to.Version)
        {
            return value;
        }

        return convertsByWebhook
            ? throw StatusErrors.InternalError($"conversion webhook for {value.ApiVersion}, Kind={Kind} failed: conversion webhooks are not called by this server")
            : value with { GroupVersionKind = to };
    }

    private void CheckRules(DynamicObject value, DynamicObject? old, FieldErrors errors)
    {
        if (rules.Value is { } checkedRules)
        {
            RuleRun.Check(checkedRules, value.ToTree(), old?.ToTree(), errors);
        }
    }

    private static List<string> FinalizerWarnings(ObjectMeta meta, ObjectMeta old)
    {
        FieldErrors unqualified = new();
        ObjectMetaValidation.FullyQualifiedFinalizers(meta.Finalizers.RemoveAll(f => old.Finalizers.Contains(f)), FieldPath.Of("metadata", "finalizers"), unqualified);
        return unqualified.Count == 0 ? [] : [.. meta.Finalizers.Where(f => !f.Contains('/', StringComparison.Ordinal) && !old.Finalizers.Contains(f)).Select(static f =>
            $"metadata.finalizers: {FieldValueText.Quote(f)}: prefer a domain-qualified finalizer name including a path (/) to avoid accidental conflicts with other finalizer writers")];
    }

    private static JsonDocument Json(DynamicObject value) => JsonDocument.Parse(value.ToJson());

    private static JsonDocument Json(ApiValue value) => JsonDocument.Parse(ApiValueJson.ToUtf8(value));
}
