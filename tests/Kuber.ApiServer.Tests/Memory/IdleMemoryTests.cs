using Kuber.ApiServer.Memory;

namespace Kuber.ApiServer.Tests.Memory;

public class IdleMemoryTests
{
    private readonly IdleMemory memory;
    private long allocated;
    private long held;
    private int collections;

    public IdleMemoryTests() => memory = new(() => allocated, () => held, () => collections++);

    [Fact]
    public void What_a_burst_leaves_behind_is_collected_once_it_is_over()
    {
        allocated += 2 * IdleMemory.Worth;
        memory.Look();
        Assert.Equal(0, collections);
        allocated += IdleMemory.Idle / 2;
        memory.Look();
        memory.Look();
        Assert.Equal(1, collections);
        allocated += 2 * IdleMemory.Worth;
        memory.Look();
        memory.Look();
        Assert.Equal(2, collections);
    }

    [Fact]
    public void Under_load_nothing_is_collected()
    {
        for (var i = 0; i < 1000; i++)
        {
            allocated += IdleMemory.Idle;
            memory.Look();
        }

        Assert.Equal(0, collections);
    }

    [Fact]
    public void A_little_is_not_worth_a_collection()
    {
        allocated += IdleMemory.Worth;
        memory.Look();
        memory.Look();
        Assert.Equal(0, collections);
    }

    [Fact]
    public void A_large_heap_is_left_alone()
    {
        (allocated, held) = (8 * IdleMemory.Large, IdleMemory.Large);
        memory.Look();
        memory.Look();
        Assert.Equal(0, collections);
        held--;
        memory.Look();
        Assert.Equal(1, collections);
    }
}
