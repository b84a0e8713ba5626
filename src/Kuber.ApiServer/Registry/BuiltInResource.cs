using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Apply;

namespace Kuber.ApiServer.Registry;

/// <summary>A built-in resource: its definition and the codecs that the generator made.</summary>
internal sealed class BuiltInResource<T>(ResourceDefinition<T> definition) : ServedResource
    where T : class, IApiMessage<T>
{
    private readonly ServedColumn[] columns = [.. definition.Columns.Select(c =>
        new ServedColumn(c.Name, c.Type, c.Format, c.Priority, c.Description, (o, context) => c.Cell((T)o, context)))];

    private readonly ResourceStrategy<T> strategy = definition.Strategy;

    /// <summary>Turns an object into the version that is stored; null where this is it.</summary>
    public Func<T, IApiObject>? StorageForm { get; init; }

    /// <summary>Turns a stored object into this version; null where this is it.</summary>
    public Func<IApiObject, T>? ServedForm { get; init; }

    /// <inheritdoc/>
    public override int JsonPrefixLength { get; } =
        $"{{\"kind\":\"{definition.Kind}\",\"apiVersion\":\"{definition.ApiVersion}\",".Length;

    /// <inheritdoc/>
    public override IApiObject Empty => (IApiObject)(object)T.Empty;

    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => strategy.AllowCreateOnUpdate;

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => strategy.AllowUnconditionalUpdate;

    /// <inheritdoc/>
    public override IReadOnlyList<ServedColumn> Columns => columns;

    /// <inheritdoc/>
    public override MessageSchema Schema => T.MessageSchema;

    /// <inheritdoc/>
    public override byte[] EncodeJson(IApiObject value) => ApiCodec.EncodeJson((T)value);

    /// <inheritdoc/>
    public override void WriteJson(IApiObject value, JsonEncoder encoder) => ((T)value).WriteJson(encoder, withTypeMeta: true);

    /// <inheritdoc/>
    public override byte[] EncodeProtobuf(IApiObject value) => ApiCodec.EncodeProtoBody((T)value);

    /// <inheritdoc/>
    public override IApiObject DecodeJson(ReadOnlySpan<byte> json, JsonDecodeIssues? issues) => (IApiObject)(object)ApiCodec.DecodeJson<T>(json, issues);

    /// <inheritdoc/>
    public override IApiObject DecodeJsonOver(ReadOnlySpan<byte> json, IApiObject over, JsonDecodeIssues issues) => (IApiObject)(object)ApiCodec.DecodeJsonOver(json, (T)over, issues);

    /// <inheritdoc/>
    public override IApiObject DecodeProtobuf(ReadOnlySpan<byte> message) => (IApiObject)(object)ApiCodec.DecodeProtoBody<T>(message);

    /// <inheritdoc/>
    public override TypedComparison Compare(IApiObject old, IApiObject value) => TypedComparison.Of((T)old, (T)value);

    /// <inheritdoc/>
    public override byte[] EncodeStored(IApiObject value) => ApiCodec.EncodeProto((T)value);

    /// <inheritdoc/>
    public override IApiObject DecodeStored(ReadOnlyMemory<byte> value) => (IApiObject)(object)ApiCodec.DecodeProto<T>(value.Span, isTrusted: true);

    /// <inheritdoc/>
    public override IApiObject ToStorage(IApiObject value) => StorageForm is null ? value : StorageForm((T)value);

    /// <inheritdoc/>
    public override IApiObject FromStorage(IApiObject value) => ServedForm is null ? value : (IApiObject)(object)ServedForm(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => strategy.ValidateName(name, prefix);

    /// <inheritdoc/>
    public override IApiObject Default(IApiObject value) => (IApiObject)(object)strategy.Default((T)value);

    /// <inheritdoc/>
    public override IApiObject PrepareForCreate(IApiObject value, StrategyContext context) =>
        (IApiObject)(object)strategy.PrepareForCreate((T)value, context);

    /// <inheritdoc/>
    public override IApiObject PrepareForUpdate(IApiObject value, IApiObject old, StrategyContext context) =>
        (IApiObject)(object)strategy.PrepareForUpdate((T)value, (T)old, context);

    /// <inheritdoc/>
    public override IApiObject PrepareForStatusUpdate(IApiObject value, IApiObject old, StrategyContext context) =>
        (IApiObject)(object)strategy.PrepareForStatusUpdate((T)value, (T)old, context);

    /// <inheritdoc/>
    public override void Validate(IApiObject value, FieldErrors errors) => strategy.Validate((T)value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(IApiObject value, IApiObject old, FieldErrors errors) => strategy.ValidateUpdate((T)value, (T)old, errors);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(IApiObject value, IApiObject old, FieldErrors errors) =>
        strategy.ValidateStatusUpdate((T)value, (T)old, errors);

    /// <inheritdoc/>
    public override IApiObject Canonicalize(IApiObject value) => (IApiObject)(object)strategy.Canonicalize((T)value);

    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => strategy.RepeatedMetadataChecks;

    /// <inheritdoc/>
    public override RowCondition? RowCondition(IApiObject value) => definition.RowCondition((T)value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(IApiObject value) => strategy.WarningsOnCreate((T)value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(IApiObject value, IApiObject old) => strategy.WarningsOnUpdate((T)value, (T)old);

    /// <inheritdoc/>
    public override long? GracePeriodSeconds(IApiObject value, long? asked) => strategy.GracePeriodSeconds((T)value, asked);

    /// <inheritdoc/>
    public override string UnknownField(string path) => definition switch
    {
        { UnknownField: { } make } => make(path),
        { SelectableFields.Count: 0 } => FieldValueText.Quote(path) + " is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        _ => base.UnknownField(path),
    };

    /// <inheritdoc/>
    public override Func<IApiObject, string>? SelectableField(string path) => Fields.GetValueOrDefault(path);

    private Dictionary<string, Func<IApiObject, string>> Fields => field ??= SelectableFields();

    private Dictionary<string, Func<IApiObject, string>> SelectableFields()
    {
        var all = new Dictionary<string, Func<IApiObject, string>>(StringComparer.Ordinal)
        {
            ["metadata.name"] = o => o.Metadata.Name,
        };
        if (definition.Namespaced)
        {
            all["metadata.namespace"] = o => o.Metadata.Namespace;
        }

        foreach (var selectable in definition.SelectableFields)
        {
            all[selectable.Path] = o => selectable.Get((T)FromStorage(o));
        }

        return all;
    }
}
