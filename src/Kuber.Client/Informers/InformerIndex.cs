namespace Kuber.Client.Informers;

/// <summary>An index of an informer's cache.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Keys">The keys under which an object is filed.</param>
internal sealed record InformerIndex<T>(string Name, Func<T, IEnumerable<string>> Keys);
