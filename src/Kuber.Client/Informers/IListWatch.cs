using Kuber.Api.Meta.V1;

namespace Kuber.Client.Informers;

/// <summary>What a reflector follows: a list, and the changes since.</summary>
public interface IListWatch<T>
    where T : class
{
    /// <summary>Lists.</summary>
    Task<ObjectList<T>> ListAsync(ListOptions options, CancellationToken cancellationToken);

    /// <summary>Watches from the options' version.</summary>
    IAsyncEnumerable<WatchEvent<T>> WatchAsync(ListOptions options, CancellationToken cancellationToken);
}
