using Kuber.Api.Runtime;

namespace Kuber.Api.Registry;

/// <summary>A resource together with the rules for its objects.</summary>
/// <typeparam name="T">The record of the kind.</typeparam>
public sealed class ResourceDefinition<T> : ResourceDefinition
    where T : class, IApiMessage<T>
{
    /// <summary>Defaulting, preparation, validation: what may be created and changed.</summary>
    public ResourceStrategy<T> Strategy { get; init; } = new();

    /// <summary>The columns of the server-side table.</summary>
    public IReadOnlyList<TableColumn<T>> Columns { get; init; } = [];

    /// <summary>The condition of an object's row in the table; null for none.</summary>
    public Func<T, RowCondition?> RowCondition { get; init; } = static _ => null;

    /// <summary>The fields, besides <c>metadata.name</c> and <c>metadata.namespace</c>, that a field selector may name.</summary>
    public IReadOnlyList<SelectableField<T>> SelectableFields { get; init; } = [];

    /// <inheritdoc/>
    public override Type ObjectType => typeof(T);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IResourceVisitor<TResult> visitor) => visitor.Visit(this);
}
