using System.Buffers;
using System.Runtime.CompilerServices;

namespace Kuber.Api.Runtime;

/// <summary>Collects items into an array of just the right size; <c>default</c> is empty. Not to be copied.</summary>
internal struct ArrayBuilder<T>
{
    private T[]? rented;
    private int count;

    public readonly int Count => count;

    public void Add(T item)
    {
        if (rented is null || count == rented.Length)
        {
            Grow();
        }

        rented![count++] = item;
    }

    /// <summary>The items; gives the rented memory back.</summary>
    public T[] ToArray()
    {
        if (rented is null)
        {
            return [];
        }

        var result = rented.AsSpan(0, count).ToArray();
        Return();
        return result;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(rented is null ? 8 : rented.Length * 2);
        if (rented is not null)
        {
            rented.AsSpan(0, count).CopyTo(larger);
            Return();
        }

        rented = larger;
    }

    private readonly void Return()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            rented.AsSpan(0, count).Clear();
        }

        ArrayPool<T>.Shared.Return(rented!);
    }
}
