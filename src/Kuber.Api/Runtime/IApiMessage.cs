namespace Kuber.Api.Runtime;

/// <summary>What the generator adds to every record marked with <see cref="ApiMessageAttribute"/>.</summary>
public interface IApiMessage<TSelf>
    where TSelf : class, IApiMessage<TSelf>
{
    /// <summary>The message with every field at its zero value.</summary>
    static abstract TSelf Empty { get; }
}
