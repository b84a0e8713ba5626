namespace Kuber.Api.Registry;

/// <summary>Generic code to run for a resource whose type is known only at run time; without reflection.</summary>
public interface IResourceVisitor<out TResult>
{
    /// <summary>Called with the resource under its own type.</summary>
    TResult Visit<T>(ResourceDefinition<T> definition)
        where T : class, Runtime.IApiMessage<T>;
}
