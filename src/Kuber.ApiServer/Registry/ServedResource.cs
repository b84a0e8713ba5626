using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.OpenApi;
using Kuber.ApiServer.Subresources;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// A resource in one version as the server serves it, built-in or custom: its names, codecs, rules, columns and selectable
/// fields, over untyped immutable objects. What the registry, the cache and the front end know of a kind, they know from here.
/// </summary>
internal abstract class ServedResource
{
    /// <summary>The API group; empty for the core group.</summary>
    public required string Group { get; init; }

    /// <summary>The API version, such as <c>v1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The plural name in paths.</summary>
    public required string Plural { get; init; }

    /// <summary>The singular name.</summary>
    public required string Singular { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind of its lists.</summary>
    public required string ListKind { get; init; }

    /// <summary>Whether its objects live in namespaces.</summary>
    public required bool Namespaced { get; init; }

    /// <summary>What can be done with it, sorted.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    /// <summary>What every answer warns of; empty for none.</summary>
    public string DeprecationWarning { get; init; } = "";

    /// <summary>Abbreviations for the command line.</summary>
    public IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>Groups of resources that it belongs to.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether a delete answers with the object that has gone; else with a Status.</summary>
    public bool DeleteReturnsObject { get; init; }

    /// <summary>Whether a delete that does not say what becomes of dependents lets them stay.</summary>
    public bool OrphansDependents { get; init; }

    /// <summary>See <see cref="ResourceDefinition.OwnerlessFields"/>.</summary>
    public IReadOnlyList<string> OwnerlessFields { get; init; } = [];

    /// <summary>Its subresources, in discovery order.</summary>
    public IReadOnlyList<SubresourceDefinition> Subresources { get; init; } = [];

    /// <summary>The prefix of its keys in the store, ending with a slash; empty where nothing is stored.</summary>
    public required string StorePrefix { get; init; }

    /// <summary>Whether objects are stored in this version.</summary>
    public bool IsStorageVersion { get; init; } = true;

    /// <summary>Whether clients can reach this version; of custom resources, one that is only stored may not be.</summary>
    public bool IsServed { get; init; } = true;

    /// <summary>Whether a definition made it, which may go again.</summary>
    public virtual bool IsCustom => false;

    /// <summary>Whether objects are stored at all; reviews and bindings are not.</summary>
    public bool IsStored => StorePrefix.Length > 0;

    /// <summary>Where the objects come from, of a resource that is not stored but can be read; null for all others.</summary>
    public IObjectSource? Source { get; init; }

    /// <summary><c>v1</c> or <c>group/v1</c>.</summary>
    public string ApiVersion => field ??= Group.Length == 0 ? Version : Group + "/" + Version;

    /// <summary>The plural name with its group, such as <c>deployments.apps</c>; as error messages show it.</summary>
    public string QualifiedName => field ??= Group.Length == 0 ? Plural : Plural + "." + Group;

    /// <summary>The kind with the group of the version that is stored, such as <c>Deployment.apps</c>; as error messages show it.</summary>
    public string QualifiedKind => field ??= StoredGroup.Length == 0 ? Kind : Kind + "." + StoredGroup;

    /// <summary>The group of the version that is stored.</summary>
    public string StoredGroup { get => field ?? Group; init; }

    /// <summary>The group, version and kind.</summary>
    public GroupVersionKind GroupVersionKind => field ??= new() { Group = Group, Version = Version, Kind = Kind };

    /// <summary>Whether the protobuf format is served.</summary>
    public virtual bool HasProtobuf => true;

    /// <summary>Whether the items of a JSON list carry their kind and version.</summary>
    public virtual bool ItemsCarryKind => false;

    /// <summary>Whether strategic merge patches are taken.</summary>
    public virtual bool TakesStrategicPatches => true;

    /// <summary>The handler of a subresource that this resource alone has; null for none.</summary>
    public virtual SubresourceHandler? Handler(string subresource) => null;

    /// <summary>The fields of its objects; null where the resource has no schema.</summary>
    public abstract MessageSchema? Schema { get; }

    /// <summary>Its schema as OpenAPI shows it, where that is not made from <see cref="Schema"/>; null where it is.</summary>
    public virtual ApiValue? OpenApi(SchemaSet schemas) => null;

    /// <summary>The number of bytes of <see cref="EncodeJson"/> before the first field after kind and version.</summary>
    public abstract int JsonPrefixLength { get; }

    /// <summary>Whether the resource has a subresource.</summary>
    public SubresourceDefinition? Subresource(string name)
    {
        foreach (var subresource in Subresources)
        {
            if (subresource.Name == name)
            {
                return subresource;
            }
        }

        return null;
    }

    /// <summary>The object in JSON with kind and version.</summary>
    public abstract byte[] EncodeJson(IApiObject value);

    /// <summary>Writes an object in JSON, as <see cref="EncodeJson"/> does.</summary>
    public virtual void WriteJson(IApiObject value, JsonEncoder encoder) => encoder.Raw(EncodeJson(value));

    /// <summary>The bare protobuf message.</summary>
    public abstract byte[] EncodeProtobuf(IApiObject value);

    /// <summary>Reads JSON. <paramref name="issues"/> receives the type that the text names, and unknown and duplicate fields.</summary>
    public abstract IApiObject DecodeJson(ReadOnlySpan<byte> json, JsonDecodeIssues? issues);

    /// <summary>An object with the fields that a JSON text has, see <see cref="ApiCodec.DecodeJsonOver"/>; null where the resource knows no fields.</summary>
    public virtual IApiObject? DecodeJsonOver(ReadOnlySpan<byte> json, IApiObject over, JsonDecodeIssues issues) => null;

    /// <summary>Reads a bare protobuf message.</summary>
    public abstract IApiObject DecodeProtobuf(ReadOnlySpan<byte> message);

    /// <summary>What differs between two objects, for the owners of fields; the resource has a schema.</summary>
    public virtual TypedComparison Compare(IApiObject old, IApiObject value) => TypedComparison.Of(Tree(old), Tree(value), Schema!);

    /// <summary>An object as a tree.</summary>
    public virtual ApiValue Tree(IApiObject value) => ApiValueJson.Parse(EncodeJson(value));

    /// <summary>The value that the store keeps.</summary>
    public abstract byte[] EncodeStored(IApiObject value);

    /// <summary>Reads what the store keeps.</summary>
    public abstract IApiObject DecodeStored(ReadOnlyMemory<byte> value);

    /// <summary>The object in the version that is stored.</summary>
    public virtual IApiObject ToStorage(IApiObject value) => value;

    /// <summary>A stored object in this version.</summary>
    public virtual IApiObject FromStorage(IApiObject value) => value;

    /// <summary>An object with every field unset.</summary>
    public abstract IApiObject Empty { get; }

    /// <summary>Whether an update of an object that does not exist creates it.</summary>
    public virtual bool AllowCreateOnUpdate => false;

    /// <summary>Whether an update without a resource version is accepted.</summary>
    public virtual bool AllowUnconditionalUpdate => true;

    /// <summary>See <see cref="ResourceStrategy{T}.ValidateName"/>.</summary>
    public abstract IReadOnlyList<string> ValidateName(string name, bool prefix);

    /// <summary>See <see cref="ResourceStrategy{T}.Default"/>.</summary>
    public abstract IApiObject Default(IApiObject value);

    /// <summary>See <see cref="ResourceStrategy{T}.PrepareForCreate"/>.</summary>
    public abstract IApiObject PrepareForCreate(IApiObject value, StrategyContext context);

    /// <summary>See <see cref="ResourceStrategy{T}.PrepareForUpdate"/>.</summary>
    public abstract IApiObject PrepareForUpdate(IApiObject value, IApiObject old, StrategyContext context);

    /// <summary>See <see cref="ResourceStrategy{T}.PrepareForStatusUpdate"/>.</summary>
    public abstract IApiObject PrepareForStatusUpdate(IApiObject value, IApiObject old, StrategyContext context);

    /// <summary>See <see cref="ResourceStrategy{T}.Validate"/>.</summary>
    public abstract void Validate(IApiObject value, FieldErrors errors);

    /// <summary>See <see cref="ResourceStrategy{T}.ValidateUpdate"/>.</summary>
    public abstract void ValidateUpdate(IApiObject value, IApiObject old, FieldErrors errors);

    /// <summary>See <see cref="ResourceStrategy{T}.ValidateStatusUpdate"/>.</summary>
    public abstract void ValidateStatusUpdate(IApiObject value, IApiObject old, FieldErrors errors);

    /// <summary>See <see cref="ResourceStrategy{T}.Canonicalize"/>.</summary>
    public abstract IApiObject Canonicalize(IApiObject value);

    /// <summary>See <see cref="ResourceStrategy{T}.RepeatedMetadataChecks"/>.</summary>
    public virtual MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <summary>The condition of an object's row in the table; null for none.</summary>
    public virtual RowCondition? RowCondition(IApiObject value) => null;

    /// <summary>See <see cref="ResourceStrategy{T}.WarningsOnCreate"/>.</summary>
    public virtual IReadOnlyList<string> WarningsOnCreate(IApiObject value) => [];

    /// <summary>See <see cref="ResourceStrategy{T}.WarningsOnUpdate"/>.</summary>
    public virtual IReadOnlyList<string> WarningsOnUpdate(IApiObject value, IApiObject old) => [];

    /// <summary>See <see cref="ResourceStrategy{T}.GracePeriodSeconds"/>.</summary>
    public virtual long? GracePeriodSeconds(IApiObject value, long? asked) => null;

    /// <summary>The value of a field that a field selector may name; null where it may not.</summary>
    public abstract Func<IApiObject, string>? SelectableField(string path);

    /// <summary>What a client is told that selects by a field that it may not name.</summary>
    public virtual string UnknownField(string path) => "field label not supported: " + path;

    /// <summary>The columns of the server-side table.</summary>
    public abstract IReadOnlyList<ServedColumn> Columns { get; }
}
